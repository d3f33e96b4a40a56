using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>
/// Silences what the compiler and other analyzers say of coroutines and does not hold for them: CS4014 beside CORO002 and CORO020 and on tasks that a group keeps, CS1998, which
/// warns of a cost that a coroutine has not, and the rules that want a <c>ConfigureAwait</c> or a name that ends in Async.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedWarningSuppressor : DiagnosticSuppressor
{
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        Descriptors.SuppressedNotAwaited,
        Descriptors.SuppressedLacksAwait,
        Descriptors.SuppressedDroppedTask,
        Descriptors.SuppressedKeptByGroup,
        .. Descriptors.SuppressedConfigureAwait,
        .. Descriptors.SuppressedAsyncName,
    ];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (CoroutineTypes.TryFind(context.Compilation) is not { } types)
            return;

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
                continue;

            var model = context.GetSemanticModel(tree);
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Find(diagnostic.Id, node, model, types, context.CancellationToken) is { } suppression)
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
        }
    }

    private static SuppressionDescriptor? Find(string id, SyntaxNode node, SemanticModel model, CoroutineTypes types, CancellationToken token)
    {
        if (id == Descriptors.SuppressedNotAwaited.SuppressedDiagnosticId)
            return node is ExpressionSyntax call ? FindForCall(call, model, types, token) : null;

        var isInCoroutine = EnclosingFunction.At(node, model, token) is { } function && types.IsCoroutineFunction(function.Symbol);
        if (id == Descriptors.SuppressedLacksAwait.SuppressedDiagnosticId)
            return isInCoroutine ? Descriptors.SuppressedLacksAwait : null;
        if (Descriptors.SuppressedConfigureAwait.FirstOrDefault(descriptor => descriptor.SuppressedDiagnosticId == id) is { } configure)
            return isInCoroutine ? configure : null;

        return model.GetDeclaredSymbol(node, token) is IMethodSymbol { ReturnType: var returned } && types.IsCoroutine(returned)
            ? Descriptors.SuppressedAsyncName.FirstOrDefault(descriptor => descriptor.SuppressedDiagnosticId == id)
            : null;
    }

    private static SuppressionDescriptor? FindForCall(ExpressionSyntax call, SemanticModel model, CoroutineTypes types, CancellationToken token)
    {
        if (types.IsCold(model.GetTypeInfo(call, token).Type))
            return Descriptors.SuppressedNotAwaited;
        if (model.GetSymbolInfo(call, token).Symbol is not IMethodSymbol { Name: "CreateTask" or "CreateEagerTask" or "Submit", ContainingType: var starter }
            || !types.IsOfRuntime(starter))
        {
            return null;
        }

        if (starter.Name == "TaskGroup")
            return Descriptors.SuppressedKeptByGroup;
        return call.Parent is ExpressionStatementSyntax ? Descriptors.SuppressedDroppedTask : null;
    }
}
