using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Analyzers.Helpers;

/// <summary>The forms an await takes: the expression, <c>await foreach</c> and both kinds of <c>await using</c>.</summary>
internal static class Awaiting
{
    /// <summary>The keyword, if this node awaits.</summary>
    public static SyntaxToken? Find(SyntaxNode node)
    {
        var keyword = node switch
        {
            AwaitExpressionSyntax await => await.AwaitKeyword,
            CommonForEachStatementSyntax forEach => forEach.AwaitKeyword,
            UsingStatementSyntax @using => @using.AwaitKeyword,
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local => local.AwaitKeyword,
            _ => default,
        };
        return keyword.IsKind(SyntaxKind.AwaitKeyword) && !keyword.IsMissing ? keyword : null;
    }

    /// <summary>The type that is awaited here, if it needs the loop.</summary>
    public static ITypeSymbol? FindAwaited(SyntaxNode node, SemanticModel model, CoroutineTypes types, CancellationToken token)
    {
        switch (node)
        {
            case AwaitExpressionSyntax await:
                return OnlyLoopBound(model.GetTypeInfo(await.Expression, token).Type);
            case CommonForEachStatementSyntax forEach:
                return OnlyLoopBound(model.GetForEachStatementInfo(forEach).MoveNextMethod?.ReturnType)
                    ?? Sequence(forEach.Expression);
            case UsingStatementSyntax { Expression: { } expression }:
                return Disposal(model.GetTypeInfo(expression, token).Type);
            case UsingStatementSyntax { Declaration: { } declaration }:
                return Disposal(model.GetTypeInfo(declaration.Type, token).Type);
            case LocalDeclarationStatementSyntax local:
                return Disposal(model.GetTypeInfo(local.Declaration.Type, token).Type);
            default:
                return null;
        }

        ITypeSymbol? OnlyLoopBound(ITypeSymbol? type) => types.NeedsLoop(type) ? type : null;

        // A sequence hands out ValueTasks, so what they wait for shows only in who made it.
        ITypeSymbol? Sequence(ExpressionSyntax sequence)
        {
            var isOurs = types.IsOfRuntime(model.GetTypeInfo(sequence, token).Type)
                || (sequence is InvocationExpressionSyntax
                    && model.GetSymbolInfo(sequence, token).Symbol is IMethodSymbol method
                    && types.IsAsyncSequence(method.ReturnType)
                    && types.IsMarked(method));
            return isOurs ? model.GetTypeInfo(sequence, token).Type : null;
        }

        ITypeSymbol? Disposal(ITypeSymbol? resource)
        {
            for (var type = resource; type is not null; type = type.BaseType)
            {
                foreach (var member in type.GetMembers("DisposeAsync"))
                {
                    if (member is IMethodSymbol { IsStatic: false, Parameters.IsEmpty: true } dispose)
                        return OnlyLoopBound(dispose.ReturnType);
                }
            }

            return null;
        }
    }
}
