using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Helpers.Flow;

/// <summary>A catch that the cancel of a coroutine reaches, because an await stands in its <c>try</c> block.</summary>
/// <param name="Clause">Its syntax.</param>
/// <param name="Region">Its body.</param>
/// <param name="Test">What tests of its exception say.</param>
/// <param name="Caught">The variable of the exception.</param>
/// <param name="IsNarrow">Whether it is there for cancels only, and not for all exceptions.</param>
/// <param name="Awaits">The awaits in the <c>try</c> block.</param>
internal sealed record CancelHandler(
    CatchClauseSyntax Clause, ControlFlowRegion Region, CancelTest Test, ILocalSymbol? Caught, bool IsNarrow, IReadOnlyList<IAwaitOperation> Awaits)
{
    public static IEnumerable<CancelHandler> Find(ControlFlowGraph graph, INamedTypeSymbol cancel)
    {
        var tries = new Dictionary<TryStatementSyntax, (ControlFlowRegion Region, List<IAwaitOperation> Awaits)>();
        foreach (var block in graph.Blocks.Where(static block => block.IsReachable))
        {
            foreach (var await in GraphOperations.InOrder(block).OfType<IAwaitOperation>())
            {
                foreach (var (statement, region) in TriesAround(await, block, graph))
                {
                    if (!tries.TryGetValue(statement, out var known))
                        tries.Add(statement, known = (region, []));
                    known.Awaits.Add(await);
                }
            }
        }

        return tries.SelectMany(pair => Find(pair.Key, pair.Value.Region, pair.Value.Awaits, cancel, graph.OriginalOperation.SemanticModel!));
    }

    /// <summary>The <c>try</c> statements with handlers whose block an await stands in, each beside its region: both nest in the same way.</summary>
    private static IEnumerable<(TryStatementSyntax Statement, ControlFlowRegion Region)> TriesAround(IAwaitOperation await, BasicBlock block, ControlFlowGraph graph)
    {
        var statements = new List<TryStatementSyntax>();
        for (var node = await.Syntax; node != graph.OriginalOperation.Syntax && node.Parent is { } parent; node = parent)
        {
            if (parent is TryStatementSyntax { Catches.Count: > 0 } statement && statement.Block == node)
                statements.Add(statement);
        }

        var regions = new List<ControlFlowRegion>();
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } outer }; region = outer)
        {
            if (region.Kind == ControlFlowRegionKind.Try && outer.Kind == ControlFlowRegionKind.TryAndCatch)
                regions.Add(outer);
        }

        return statements.Count == regions.Count ? statements.Zip(regions, static (statement, region) => (statement, region)) : [];
    }

    private static IEnumerable<CancelHandler> Find(
        TryStatementSyntax statement, ControlFlowRegion whole, IReadOnlyList<IAwaitOperation> awaits, INamedTypeSymbol cancel, SemanticModel model)
    {
        if (whole.NestedRegions.Length != statement.Catches.Count + 1)
            yield break;

        for (var i = 0; i < statement.Catches.Count; i++)
        {
            var (clause, region) = (statement.Catches[i], whole.NestedRegions[i + 1]);
            var type = clause.Declaration is { } declaration ? model.GetTypeInfo(declaration.Type).Type : null;
            if (!CancelTest.Takes(type, cancel))
                continue;

            var caught = clause.Declaration is { } variable ? model.GetDeclaredSymbol(variable) as ILocalSymbol : null;
            var test = new CancelTest(cancel, caught);
            var condition = clause.Filter is { } when ? model.GetOperation(when.FilterExpression) : null;
            var counts = condition is not null && test.OnlyCounts(condition);
            var filter = clause.Filter is null || counts ? true : condition is null ? null : test.Evaluate(condition);
            if (filter == false)
                continue;

            var body = region.Kind == ControlFlowRegionKind.FilterAndHandler ? region.NestedRegions[region.NestedRegions.Length - 1] : region;

            // A filter that asks for something else is a decision, and so is what it leaves to the catches after it.
            if (filter == true)
                yield return new CancelHandler(clause, body, test, caught, IsNarrowType(type) || (clause.Filter is not null && !counts), awaits);
            if (!counts)
                yield break;
        }
    }

    private static bool IsNarrowType(ITypeSymbol? type) =>
        type is not (null or { SpecialType: SpecialType.System_Object } or { Name: "Exception" or "SystemException", ContainingNamespace.Name: "System" });
}
