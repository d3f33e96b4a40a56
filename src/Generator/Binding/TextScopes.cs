using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Finds the variables that change in a lambda or local function which stays text, and which coroutine lambdas in it share. Their scopes get display objects of ours,
/// made where C# makes its own: where the scope begins.
/// <code>
/// n => { var m = n; return async () => m += await F(); }
/// n => { var __captured1 = new Run__Scope1(); __captured1.m = n; return () => Run__Lambda__Create(__captured1); }
/// </code>
/// A variable that a pattern, a <c>switch</c> section or a <c>catch</c> declares has no such place: it is none of these, and its coroutine lambda stays text too.
/// </summary>
internal static class TextScopes
{
    /// <summary>Declares those of one function, before it is copied.</summary>
    public static void Declare(SyntaxNode function, MethodContext context)
    {
        if (CoroutineFunctions.Find(function, context) is not null)
            return;
        if (context.IsRestorable)
            DeclareSaved(function, context);
        foreach (var lambda in function.DescendantNodes(node => !IsCoroutine(node, context)).Where(node => IsCoroutine(node, context)))
        {
            foreach (var symbol in CoroutineFunctions.ChangingCapturesOf(lambda, context).Concat(LentTo(lambda, context).SelectMany(lent => VariablesOf(lent, context))))
            {
                if (ScopeOf(symbol, function, context) is var (scope, variables))
                    context.HoistInText(variables, scope);
            }
        }
    }

    /// <summary>The same for what lambdas in it capture that images hold.</summary>
    private static void DeclareSaved(SyntaxNode function, MethodContext context)
    {
        foreach (var lambda in function.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>().Where(lambda => Images.SavedFunctions.TypeOf(lambda, context) is not null && !CoroutineCalls.IsInExpressionTree(lambda, context)))
        {
            List<ISymbol> captured = [.. CoroutineFunctions.CapturesOf(lambda, context).Where(symbol => symbol is ILocalSymbol { IsConst: false } or IParameterSymbol && !context.Knows(symbol))];
            List<(SyntaxNode Function, SyntaxNode Scope, IReadOnlyList<ISymbol> Variables)> places = [];
            foreach (var symbol in captured)
            {
                if (symbol.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(context.Token).Ancestors().FirstOrDefault(AwaitMap.IsFunction) is { } owner
                    && ScopeOf(symbol, owner, context) is var (scope, variables))
                    places.Add((owner, scope, variables));
            }

            if (places.Count != captured.Count)
                continue;
            foreach (var (_, scope, variables) in places.Where(place => place.Function == function))
                context.HoistInText(variables, scope);
        }
    }

    /// <summary>
    /// The local functions of lambdas around it that a coroutine lambda calls, and those that these call: its machine declares them again. They capture nothing there but what
    /// has display objects, whether it changes or not.
    /// </summary>
    public static IReadOnlyCollection<LocalFunctionStatementSyntax> LentTo(SyntaxNode lambda, MethodContext context)
    {
        var lent = new HashSet<LocalFunctionStatementSyntax>();
        Collect(lambda);
        return lent;

        void Collect(SyntaxNode function)
        {
            foreach (var called in CoroutineFunctions.CapturesOf(function, context).OfType<IMethodSymbol>().Where(called => !context.Knows(called)))
            {
                var syntax = (LocalFunctionStatementSyntax)called.DeclaringSyntaxReferences[0].GetSyntax(context.Token);
                if (lent.Add(syntax))
                    Collect(syntax);
            }
        }
    }

    /// <summary>Whether those functions can be declared again: their delegates would be others there, and their coroutine lambdas too.</summary>
    public static bool CanLend(SyntaxNode lambda, MethodContext context)
    {
        var lent = LentTo(lambda, context);
        var names = new HashSet<string>(lent.Select(static function => function.Identifier.ValueText));
        return lent.All(function =>
                CoroutineFunctions.Find(function, context) is null
                && !function.DescendantNodes().Any(node => IsCoroutine(node, context))
                && VariablesOf(function, context).All(context.Knows))
            && (lent.Count == 0 || lent.Append(lambda).SelectMany(static function => function.DescendantNodes()).OfType<SimpleNameSyntax>().All(name =>
                !names.Contains(name.Identifier.ValueText)
                || context.Model.SymbolOf(name, context.Token) is not IMethodSymbol { MethodKind: MethodKind.LocalFunction }
                || (name.Parent is InvocationExpressionSyntax { Expression: var called } && called == name)));
    }

    private static IEnumerable<ISymbol> VariablesOf(LocalFunctionStatementSyntax function, MethodContext context) =>
        CoroutineFunctions.CapturesOf(function, context).Where(symbol => symbol is not (IMethodSymbol or ILocalSymbol { IsConst: true }) && CoroutineFunctions.IsDeclaredIn(symbol, context.Root.Declaration));

    private static bool IsCoroutine(SyntaxNode node, MethodContext context) =>
        node is AnonymousFunctionExpressionSyntax && CoroutineFunctions.Find(node, context) is not null;

    /// <summary>The node that a variable of the function itself lives in, and all variables of its declaration: they stay together.</summary>
    private static (SyntaxNode Scope, IReadOnlyList<ISymbol> Variables)? ScopeOf(ISymbol symbol, SyntaxNode function, MethodContext context)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(context.Token) is not { } syntax
            || syntax.Ancestors().FirstOrDefault(AwaitMap.IsFunction) != function)
            return null;
        if (symbol is IParameterSymbol { RefKind: RefKind.None, ScopedKind: ScopedKind.None } parameter)
            return IsNamed(parameter.Type, context) ? (function, [parameter]) : null;
        if (symbol is not ILocalSymbol || syntax is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration })
            return null;

        IReadOnlyList<ILocalSymbol> variables = [.. declaration.Variables.Select(variable => (ILocalSymbol)context.Model.GetDeclaredSymbol(variable, context.Token)!)];
        SyntaxNode? scope = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.None, Parent: BlockSyntax block } => block,
            ForStatementSyntax loop => loop,
            _ => null,
        };
        return scope is not null && variables.All(variable => variable is { IsConst: false, RefKind: RefKind.None, Type.IsRefLikeType: false } && IsNamed(variable.Type, context))
            ? (scope, variables)
            : null;
    }

    /// <summary>Whether a class beside the method can have a field of the type.</summary>
    private static bool IsNamed(ITypeSymbol type, MethodContext context) =>
        TypeNames.WhyUnspeakable(type) is null
        && SnippetCopier.TypeParametersOf(type).All(used => used.ContainingSymbol is INamedTypeSymbol || context.ClassTypeParameters.Contains(used, SymbolEqualityComparer.Default));
}
