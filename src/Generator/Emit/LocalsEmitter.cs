using System.Globalization;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Generator.Emit;

/// <summary>
/// What a frame shows to who looks into a suspended coroutine: where each await stands, with the fields that are kept there and not everywhere, and all locals.
/// Of what lambdas capture, the display object is kept.
/// <code>
/// public override string Places => "Program.cs\n12 7 i __scope1\n34 9";
/// public override void Show(FrameLocals locals)
/// {
///     locals.Show("this", __this);
///     locals.Show("count", count);
///     locals.ShowLive("i", i);
///     if (locals.AreLive("__scope1")) locals.Show("total", __scope1.total);
/// }
/// </code>
/// </summary>
internal static class LocalsEmitter
{
    public static void Write(SourceWriter writer, Machine machine)
    {
        var displays = machine.Context.Scopes.Concat(machine.Context.Displays)
            .Where(scope => scope.Display is { } display && !machine.Examples.AreNeededFor(display.Type))
            .ToLookup(scope => scope.Display!);
        var keeping = machine.Suspensions.SelectMany(suspend => suspend.Saved).GroupBy(local => local).ToDictionary(saves => saves.Key, saves => saves.Count());
        var shown = machine.Fields
            .Where(local => local.IsResident || keeping.ContainsKey(local))
            .Where(local => local.Kind is LocalKind.User or LocalKind.Parameter || displays[local].Any(scope => scope.Captured.Count > 0))
            .ToList();
        var sometimes = shown.Where(local => !local.IsResident && keeping[local] < machine.Suspensions.Count).ToList();
        WritePlaces(writer, machine, sometimes);
        if (machine.Suspensions.Count == 0 || (shown.Count == 0 && !machine.IsInstance))
            return;
        writer.Line();
        writer.Open($"public override void Show({GeneratedNames.Services}FrameLocals locals)");
        if (machine.IsInstance)
            writer.Line($"locals.Show(\"this\", {(TypeNames.IsNoTypeArgument(machine.Context.Method.ContainingType) ? "(object)" : "")}{machine.This});");
        foreach (var local in shown)
        {
            if (local.Kind == LocalKind.Temporary)
                WriteCaptured(writer, local, displays[local].SelectMany(scope => scope.Captured), sometimes.Contains(local));
            else if (!sometimes.Contains(local))
                writer.Line($"locals.Show(\"{local.SourceName}\", {Value(local, local.Field)});");
            else
                writer.Line($"locals.ShowLive(\"{Key(local)}\", {Value(local, local.Field)}{(Key(local) == local.SourceName ? "" : $", \"{local.SourceName}\"")});");
        }

        writer.Close();
    }

    /// <summary>The number, the line and the fields of each await, of which something is known.</summary>
    private static void WritePlaces(SourceWriter writer, Machine machine, IReadOnlyCollection<Local> sometimes)
    {
        var file = machine.Suspensions.Select(suspend => suspend.Info.Position?.Path).FirstOrDefault(path => path is { Length: > 0 }) ?? "";
        var awaits = machine.Suspensions
            .Select(suspend => (
                Number: suspend.State.ToString("x", CultureInfo.InvariantCulture),
                Line: suspend.Info.Position is { Path.Length: > 0, StartLine: var line } ? line : 0,
                Fields: string.Concat(suspend.Saved.Where(sometimes.Contains).Select(local => " " + Key(local)))))
            .Where(place => place.Line > 0 || place.Fields.Length > 0)
            .Select(place => $"\n{place.Number} {place.Line.ToString(CultureInfo.InvariantCulture)}{place.Fields}")
            .ToList();
        if (awaits.Count == 0)
            return;
        writer.Line();
        writer.Line($"public override string Places => {SymbolDisplay.FormatLiteral(file + string.Concat(awaits), quote: true)};");
    }

    private static void WriteCaptured(SourceWriter writer, Local display, IEnumerable<Local> captured, bool isSometimes)
    {
        if (isSometimes)
            writer.Open($"if (locals.AreLive(\"{Key(display)}\"))");
        foreach (var local in captured)
            writer.Line($"locals.Show(\"{local.SourceName}\", {Value(local, $"{display.Field}.{local.Name}")});");
        if (isSometimes)
            writer.Close();
    }

    private static string Key(Local local) => local.Field.TrimStart('@');

    private static string Value(Local local, string place) => (local.IsNoTypeArgument ? "(object)" : "") + (place == "locals" ? "this.locals" : place);
}
