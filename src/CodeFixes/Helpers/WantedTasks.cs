using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes.Helpers;

/// <summary>Uses of a function that would not compile any more, or mean something else, if it gave a coroutine instead of a task.</summary>
internal static class WantedTasks
{
    /// <summary>Whether somebody in this project does more with the task than to await it at once.</summary>
    public static bool Any(FixSite site, EnclosingFunction function) =>
        site.Types.IsTask(function.Symbol.ReturnType)
        && (IsOverridden(site, function.Symbol)
            || (Named(site, function) is { } symbol && Places(site, function, symbol).Any(place => IsWanted(site, place, symbol))));

    /// <summary>What others call it by: of a lambda, the variable that it stands in. Null when there is no name.</summary>
    private static ISymbol? Named(FixSite site, EnclosingFunction function) => function.Declaration switch
    {
        AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => site.Model.GetDeclaredSymbol(variable, site.Token),
        AnonymousFunctionExpressionSyntax => null,
        _ => function.Symbol,
    };

    // Nothing outside of them can name it.
    private static IEnumerable<SyntaxNode> Places(FixSite site, EnclosingFunction function, ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => [ScopeOf(function.Declaration)],
        { DeclaredAccessibility: Accessibility.Private } => symbol.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(site.Token)),
        _ => site.Model.Compilation.SyntaxTrees.Select(tree => tree.GetRoot(site.Token)),
    };

    /// <summary>The statements among which a function or variable is declared; those at the top of a file are each a member of it.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode declared) =>
        declared.Ancestors().First(static node => node is BlockSyntax or SwitchSectionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    // How a name stands shows without binding it: most are awaited.
    private static bool IsWanted(FixSite site, SyntaxNode place, ISymbol symbol) =>
        WrittenNames.Of(place.SyntaxTree, site.Token).In(place.FullSpan, symbol.Name).Any(name => IsWanted(name) && Means(site, name, symbol));

    private static bool Means(FixSite site, SimpleNameSyntax name, ISymbol symbol)
    {
        var found = ModelOf(site, name).GetSymbolInfo(name, site.Token);
        return (found.Symbol is { } meant ? [meant] : found.CandidateSymbols).Any(meant => IsSame(meant, symbol));
    }

    /// <summary>An extension method that is called on its first argument is another symbol.</summary>
    private static bool IsSame(ISymbol meant, ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(((meant as IMethodSymbol)?.ReducedFrom ?? meant).OriginalDefinition, symbol.OriginalDefinition);

    private static bool IsOverridden(FixSite site, IMethodSymbol method) =>
        method is { IsVirtual: true } or { IsAbstract: true }
        && site.Model.Compilation.SyntaxTrees
            .SelectMany(tree => WrittenNames.Of(tree, site.Token).Overrides(method.Name))
            .Any(other => Overridden(ModelOf(site, other).GetDeclaredSymbol(other, site.Token)).Contains(method, SymbolEqualityComparer.Default));

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol? method)
    {
        for (var overridden = method?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            yield return overridden.OriginalDefinition;
    }

    private static SemanticModel ModelOf(FixSite site, SyntaxNode node) =>
        node.SyntaxTree == site.Root.SyntaxTree ? site.Model : site.Model.Compilation.GetSemanticModel(node.SyntaxTree);

    private static bool IsWanted(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        if (whole.Parent is not InvocationExpressionSyntax call || call.Expression != whole)
            return !IsInNameof(whole);

        SyntaxNode value = call;
        while (value.Parent is ParenthesizedExpressionSyntax parentheses)
            value = parentheses;
        return value.Parent switch
        {
            AwaitExpressionSyntax or ExpressionStatementSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } => false,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true, Variables.Count: 1 } } variable } => !IsOnlyAwaitedNext(variable),
            _ => true,
        };
    }

    private static bool IsInNameof(ExpressionSyntax name) =>
        name.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } };

    /// <summary>Whether at most the next statement asks for the variable, and awaits it. A task would run already while anything stood between, and can be awaited twice.</summary>
    private static bool IsOnlyAwaitedNext(VariableDeclaratorSyntax variable)
    {
        var uses = ScopeOf(variable).DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == variable.Identifier.ValueText).ToList();
        if (uses.Count == 0)
            return true;
        var statement = variable.FirstAncestorOrSelf<StatementSyntax>();
        SyntaxNode? placed = statement?.Parent is GlobalStatementSyntax global ? global : statement;
        return uses is [{ Parent: AwaitExpressionSyntax } only]
            && placed?.Parent?.ChildNodes().SkipWhile(node => node != placed).ElementAtOrDefault(1) is { } next
            && next.Span.Contains(only.Span)
            && !only.Ancestors().TakeWhile(node => node != next).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
    }
}
