using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers.Blocking;

/// <summary>Tasks that are asked for a result that is there: <c>await Task.WhenAll(a, b); Use(a.Result, b.Result);</c></summary>
internal static class FinishedTasks
{
    /// <summary>Whether code before has awaited this very expression, or asked whether it is completed.</summary>
    public static bool IsFinished(SyntaxNode? task, SyntaxNode function)
    {
        // task.GetAwaiter().GetResult(), task.ConfigureAwait(false).GetAwaiter().GetResult()
        while (task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" or "ConfigureAwait" } access })
            task = access.Expression;
        if (task is not (SimpleNameSyntax or MemberAccessExpressionSyntax))
            return false;

        var text = task.ToString();
        return function.DescendantNodes().Any(node =>
            node.Span.End <= task.SpanStart
            && node.ToString() == text
            && (node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" or "IsCompletedSuccessfully" } asked && asked.Expression == node
                || node.Ancestors().TakeWhile(static outer => outer is not StatementSyntax).Any(static outer => outer is AwaitExpressionSyntax)));
    }
}
