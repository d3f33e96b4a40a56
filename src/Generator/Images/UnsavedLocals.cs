using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Images;

/// <summary>A variable that lives across an await and that no image can hold.</summary>
/// <param name="Name">What the source calls it; what a statement keeps without a name stands in parentheses, as in images.</param>
/// <param name="Location">Its declaration; of what has none the await.</param>
/// <param name="Await">The first await across which it lives.</param>
/// <param name="Reason">Why it cannot be saved.</param>
internal sealed record UnsavedLocal(string Name, Location Location, string Await, string Reason);

/// <summary>Finds them in the machines of a method: these know what lives where.</summary>
internal static class UnsavedLocals
{
    public static IEnumerable<UnsavedLocal> Find(IReadOnlyList<Machine> machines)
    {
        var symbols = machines.SelectMany(static machine => machine.Context.HoistedSymbols).GroupBy(static each => each.Value).ToDictionary(static group => group.Key, static group => group.First().Key);
        var told = new HashSet<(string, Location)>();
        return machines.SelectMany(machine => In(machine, symbols)).Where(local => told.Add((local.Name, local.Location)));
    }

    private static IEnumerable<UnsavedLocal> In(Machine machine, Dictionary<Local, ISymbol> symbols)
    {
        var context = machine.Context;
        var compilation = context.Model.Compilation;
        var reacquired = new HashSet<Local>(Reacquisition.Of(context).Select(static each => each.Local));
        var closures = context.Scopes.Concat(context.Displays).ToLookup(static scope => scope.Display!);
        var runsAgain = RestoreNeeds.WhyNotAgain(context) is null;
        var met = new HashSet<Local>();
        foreach (var suspend in machine.Suspensions)
        {
            if (machine.IsInstance && UnsavedContent.WhyNot(context.Method.ContainingType, compilation) is { } own)
                yield return new UnsavedLocal("this", context.Declaration.Identifier.GetLocation(), suspend.Info.Text, own);
            foreach (var local in suspend.Live.SelectMany(live => closures.Contains(live) ? closures[live].SelectMany(static scope => scope.Captured) : [live]))
            {
                // a step that is begun once more has its parameters only
                if (reacquired.Contains(local) || (runsAgain && IsForeign(suspend) && local.Kind != LocalKind.Parameter) || !met.Add(local))
                    continue;
                var symbol = symbols.TryGetValue(local, out var found) ? found : null;
                var type = symbol switch
                {
                    ILocalSymbol variable => variable.Type,
                    IParameterSymbol parameter => parameter.Type,
                    _ => context.Types.SymbolOf(local.Type),
                };
                if (type is not null && (UnsavedContent.WhyNot(type, compilation) ?? WhyNotLoop(local, context)) is { } reason)
                    yield return new UnsavedLocal(symbol?.Name ?? $"({local.SourceName})", symbol?.Locations.FirstOrDefault() ?? PlaceOf(suspend, machine), suspend.Info.Text, reason);
            }
        }
    }

    /// <summary>Over an array of several dimensions C# loops by an enumerator of .NET's own.</summary>
    private static string? WhyNotLoop(Local local, MethodContext context) =>
        local is { Kind: LocalKind.Temporary, Origin: ExpressionSyntax { Parent: CommonForEachStatementSyntax loop } collection } && loop.Expression == collection
        && context.Model.GetTypeInfo(collection, context.Token).Type is IArrayTypeSymbol { Rank: > 1 } array
            ? $"the enumerator of '{array.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' does not tell its place; loop over its indexes"
            : null;

    private static bool IsForeign(Suspend suspend) =>
        suspend.Info is { Kind: AwaitKind.Awaiter, AwaiterType: { } awaiter } && !awaiter.StartsWith("global::Coroutines.", StringComparison.Ordinal);

    private static Location PlaceOf(Suspend suspend, Machine machine)
    {
        var context = machine.Context;
        var line = suspend.Info.Line;
        var same = context.Body.DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>().FirstOrDefault(await => await.Expression.ToString() == line || await.ToString() == line);
        return same?.AwaitKeyword.GetLocation() ?? context.Declaration.Identifier.GetLocation();
    }
}
