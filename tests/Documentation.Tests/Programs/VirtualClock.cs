using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Documentation.Tests.Programs;

/// <summary>
/// Gives every loop of a program a virtual clock, so that no test waits for the time that a page lets pass. Lines stay where they are.
/// <code>
/// EventLoop.Run(Main());              EventLoop.Run(Main(), new EventLoopOptions { TimeProvider = new VirtualTime() });
/// new EventLoopOptions { A = b }      new EventLoopOptions { A = b, TimeProvider = new VirtualTime() }
/// </code>
/// </summary>
internal sealed class VirtualClock : CSharpSyntaxRewriter
{
    private const string Options = "global::Coroutines.EventLoopOptions";
    private const string Time = "TimeProvider = new global::Coroutines.Testing.VirtualTime()";

    private VirtualClock()
    {
    }

    public static SyntaxTree Rewrite(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        return tree.WithRootAndOptions(new VirtualClock().Visit(root), tree.Options);
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        return node is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Run", Expression: IdentifierNameSyntax { Identifier.Text: "EventLoop" } }, ArgumentList.Arguments.Count: 1 }
            ? visited.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new {Options} {{ {Time} }}")))
            : visited;
    }

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        var visited = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
        return node.Type.ToString() switch
        {
            "EventLoopRunner" when node.ArgumentList is { Arguments.Count: 0 } =>
                visited.AddArgumentListArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new {Options} {{ {Time} }}"))),
            "EventLoopOptions" when node.Initializer is null => visited.WithInitializer(Initializer().Initializer),
            "EventLoopOptions" when !node.Initializer.ToString().Contains("TimeProvider", StringComparison.Ordinal) =>
                visited.WithInitializer(visited.Initializer!.AddExpressions(Initializer().Initializer!.Expressions[0])),
            _ => visited,
        };
    }

    private static ObjectCreationExpressionSyntax Initializer() => (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new {Options} {{ {Time} }}");
}
