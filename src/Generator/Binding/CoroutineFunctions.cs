using System.Collections.Immutable;
using Coroutines.Generator.Lowering.Tree;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Tells which lambdas and local functions of a body become machines of their own.</summary>
internal static class CoroutineFunctions
{
    /// <summary>
    /// The lambda or local function, if it is a coroutine: a local function that is marked, a lambda that becomes a delegate which returns
    /// one. Null for any other, and for one that an earlier attempt had to leave to the compiler.
    /// </summary>
    public static IMethodSymbol? Find(SyntaxNode node, MethodContext context)
    {
        var isAsync = node switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
            LocalFunctionStatementSyntax local => local.AttributeLists.Count > 0 && local.Modifiers.Any(SyntaxKind.AsyncKeyword),
            _ => false,
        };
        if (!isAsync || context.Root.LeftFunctions.ContainsKey(node))
            return null;
        var symbol = node is LocalFunctionStatementSyntax ? context.Model.GetDeclaredSymbol(node, context.Token) : context.Model.GetSymbolInfo(node, context.Token).Symbol;
        return symbol is IMethodSymbol method && (CoroutineSymbols.IsCoroutine(method.ReturnType) || CoroutineSymbols.IsIterated(method.ReturnType)) && IsMeant(method, node)
            ? method
            : null;
    }

    /// <summary>
    /// The functions because of which a statement must be taken apart: coroutines that share a variable, a constant or a function of the statement's own, and lambdas that images
    /// hold with such variables.
    /// </summary>
    public static IEnumerable<SyntaxNode> Sharing(SyntaxNode statement, MethodContext context) =>
        statement.DescendantNodes(node => node == statement || !AwaitMap.IsFunction(node)).Where(AwaitMap.IsFunction)
            .Where(node => Find(node, context) is not null
                ? node is LocalFunctionStatementSyntax || CapturesOf(node, context).Any(symbol => IsDeclaredIn(symbol, statement))
                : Images.SavedFunctions.Shares(node, statement, context));

    public static SyntaxNode BodyOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        LocalFunctionStatementSyntax { Body: { } block } => block,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var expression } => expression,
        _ => throw new InvalidOperationException("a function without a body"),
    };

    /// <summary>The parameters that the body can name.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(IMethodSymbol symbol, SyntaxNode syntax) =>
        syntax is AnonymousMethodExpressionSyntax { ParameterList: null } ? [] : [.. symbol.Parameters.Where(parameter => !parameter.IsDiscard)];

    /// <summary>
    /// What a lambda captures of lambdas around it that stay text. Such variables have no display object but where they change (<see cref="TextScopes"/>); they are passed
    /// by value, which means the same.
    /// </summary>
    public static ImmutableArray<ISymbol> Copies(SyntaxNode lambda, MethodContext context)
    {
        var copies = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (var symbol in CapturesOf(lambda, context))
        {
            if (symbol is ILocalSymbol { IsConst: true } || !IsDeclaredIn(symbol, context.Root.Declaration) || context.Knows(symbol) || copies.Contains(symbol, SymbolEqualityComparer.Default))
                continue;
            if (symbol is IMethodSymbol)
                continue;
            if (IsWritten(symbol, context))
                throw new LeftFunctionException(lambda, context.Unsupported(UnsupportedConstructs.SharedWithLambda, lambda));
            copies.Add(symbol);
        }

        return TextScopes.CanLend(lambda, context)
            ? copies.ToImmutable()
            : throw new LeftFunctionException(lambda, context.Unsupported(UnsupportedConstructs.SharedWithLambda, lambda));
    }

    /// <summary>What a lambda captures that does not stay what it is.</summary>
    public static IEnumerable<ISymbol> ChangingCapturesOf(SyntaxNode lambda, MethodContext context) =>
        CapturesOf(lambda, context).Distinct(SymbolEqualityComparer.Default).Where(symbol => symbol is ILocalSymbol { IsConst: false } or IParameterSymbol && !context.Knows(symbol) && IsWritten(symbol, context));

    private static bool IsMeant(IMethodSymbol method, SyntaxNode node) =>
        CoroutineSymbols.IsMarked(method, out var rewrite) ? rewrite : node is AnonymousFunctionExpressionSyntax;

    public static IEnumerable<ISymbol> CapturesOf(SyntaxNode function, MethodContext context) =>
        function.DescendantNodes().OfType<SimpleNameSyntax>().Where(static name => name.Parent is not NameColonSyntax)
            .Select(name => context.Model.SymbolOf(name, context.Token))
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } && !IsDeclaredIn(symbol, function))!;

    /// <summary>Whether it changes after it was declared. A jump back may declare it again, which is no new variable to C#.</summary>
    private static bool IsWritten(ISymbol symbol, MethodContext context) =>
        (symbol is ILocalSymbol && IsJumpedAbout(symbol, context)) || context.Root.Declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(context.Model.SymbolOf(name, context.Token), symbol)
            && Accesses.Of(name, context) != Access.Read);

    private static bool IsJumpedAbout(ISymbol symbol, MethodContext context) =>
        symbol.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax(context.Token).Ancestors().FirstOrDefault(AwaitMap.IsFunction) is { } function
        && function.DescendantNodes(node => node == function || !AwaitMap.IsFunction(node)).Any(static node => node is GotoStatementSyntax);

    public static bool IsDeclaredIn(ISymbol symbol, SyntaxNode node) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span));
}
