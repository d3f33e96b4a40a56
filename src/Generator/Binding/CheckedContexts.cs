using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Knows where <c>checked</c> and <c>unchecked</c> hold, for text that is moved out of them.</summary>
internal static class CheckedContexts
{
    public static bool IsChecked(SyntaxToken keyword) => keyword.IsKind(SyntaxKind.CheckedKeyword);

    public static string Keyword(bool isChecked) => isChecked ? "checked" : "unchecked";

    /// <summary>What holds at a node because of its own method's text; null for the project's own setting.</summary>
    public static bool? Of(SyntaxNode node)
    {
        for (var at = node.Parent; at is not null and not MemberDeclarationSyntax; at = at.Parent)
        {
            if (at is CheckedStatementSyntax statement)
                return IsChecked(statement.Keyword);
            if (at is CheckedExpressionSyntax expression)
                return IsChecked(expression.Keyword);
        }

        return null;
    }

    /// <summary>An expression that leaves its place, in the context of that place.</summary>
    public static Snippet Keep(SyntaxNode place, Snippet expression) =>
        Of(place) is { } isChecked ? Snippet.Join($"{Keyword(isChecked)}(", expression, ")") : expression;
}
