using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Knows which nodes of a method hold an await, or a <c>yield return</c>, of the method's own: those of lambdas and local functions in it do not count.</summary>
internal sealed class AwaitMap
{
    private readonly HashSet<SyntaxNode> _holders = [];

    public AwaitMap(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodesAndSelf(node => !IsFunction(node)))
        {
            if (!IsAwait(node))
                continue;
            for (var holder = node; holder is not null && _holders.Add(holder) && holder != body;)
                holder = holder.Parent;
        }
    }

    public bool Holds(SyntaxNode? node) => node is not null && _holders.Contains(node);

    public static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax statement => statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        YieldStatementSyntax { ReturnOrBreakKeyword.RawKind: (int)SyntaxKind.ReturnKeyword } => true,
        LocalDeclarationStatementSyntax local => local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };
}
