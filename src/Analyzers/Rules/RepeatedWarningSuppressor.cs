using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>Silences the compiler's own words on a coroutine: CS4014 beside CORO002, and CS1998, which warns of a cost that a coroutine has not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedWarningSuppressor : DiagnosticSuppressor
{
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [Descriptors.SuppressedNotAwaited, Descriptors.SuppressedLacksAwait];

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
            if (diagnostic.Id == Descriptors.SuppressedNotAwaited.SuppressedDiagnosticId)
            {
                if (node is ExpressionSyntax call && types.IsCold(model.GetTypeInfo(call, context.CancellationToken).Type))
                    context.ReportSuppression(Suppression.Create(Descriptors.SuppressedNotAwaited, diagnostic));
            }
            else if (EnclosingFunction.At(node, model, context.CancellationToken) is { } function && types.IsCoroutineFunction(function.Symbol))
            {
                context.ReportSuppression(Suppression.Create(Descriptors.SuppressedLacksAwait, diagnostic));
            }
        }
    }
}
