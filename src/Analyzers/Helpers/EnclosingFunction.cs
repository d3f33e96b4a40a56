using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers;

/// <summary>The method, accessor, local function or lambda whose body a node stands in; top-level code counts as one.</summary>
/// <param name="Declaration">Its syntax; a <see cref="CompilationUnitSyntax"/> for top-level code.</param>
/// <param name="Symbol">Its symbol.</param>
internal sealed record EnclosingFunction(SyntaxNode Declaration, IMethodSymbol Symbol)
{
    /// <summary>Finds it, or <see langword="null"/> for a field initializer and for what the compiler cannot bind.</summary>
    public static EnclosingFunction? Find(SyntaxNode node, SemanticModel model, CancellationToken token) =>
        node.Parent is { } parent ? At(parent, model, token) : null;

    /// <summary>The same, where the node may be the function itself.</summary>
    public static EnclosingFunction? At(SyntaxNode node, SemanticModel model, CancellationToken token)
    {
        if (FindDeclaration(node) is not { } declaration)
            return null;

        var symbol = declaration switch
        {
            AnonymousFunctionExpressionSyntax => model.GetSymbolInfo(declaration, token).Symbol,
            PropertyDeclarationSyntax property => (model.GetDeclaredSymbol(property, token) as IPropertySymbol)?.GetMethod,
            IndexerDeclarationSyntax indexer => (model.GetDeclaredSymbol(indexer, token) as IPropertySymbol)?.GetMethod,
            CompilationUnitSyntax => model.GetEnclosingSymbol(node.SpanStart, token),
            _ => model.GetDeclaredSymbol(declaration, token),
        };
        return symbol is IMethodSymbol method ? new EnclosingFunction(declaration, method) : null;
    }

    /// <summary>Whether an <c>await</c> may be written at this place: inside an async body, but not under a lock nor in a query.</summary>
    public bool AllowsAwaitAt(SyntaxNode node)
    {
        if (!Symbol.IsAsync)
            return false;

        for (var current = node; current is not null && current != Declaration; current = current.Parent)
        {
            if (current is LockStatementSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax)
                return false;
        }

        return true;
    }

    private static SyntaxNode? FindDeclaration(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    return current;
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                    return current.Parent;
                case GlobalStatementSyntax:
                    return current.SyntaxTree.GetRoot() as CompilationUnitSyntax;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether this is where the program starts, so that no loop runs yet.</summary>
    public bool IsEntryPoint(Compilation compilation, CancellationToken token) =>
        Declaration.IsKind(SyntaxKind.CompilationUnit)
        || SymbolEqualityComparer.Default.Equals(compilation.GetEntryPoint(token), Symbol);
}
