using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>
/// What a frame shows of its locals to who looks into a suspended coroutine: one line for each local, and for each await the fields that are kept there
/// and not everywhere. Of what lambdas capture, the display object is kept.
/// <code>
/// public override string LocalsAt(int state) => state switch { 0x12 or 0x34 => "i __scope1", _ => "" };
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
        WriteLive(writer, machine, sometimes);
        if (machine.Suspensions.Count == 0 || (shown.Count == 0 && !machine.IsInstance))
            return;
        writer.Line();
        writer.Open($"public override void Show({GeneratedNames.CompilerServices}.FrameLocals locals)");
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

    private static void WriteLive(SourceWriter writer, Machine machine, IReadOnlyCollection<Local> sometimes)
    {
        var awaits = machine.Suspensions
            .GroupBy(suspend => string.Join(" ", suspend.Saved.Where(sometimes.Contains).Select(Key)), suspend => suspend.State)
            .Where(group => group.Key.Length > 0)
            .ToList();
        if (awaits.Count == 0)
            return;
        writer.Line();
        writer.Open("public override string LocalsAt(int state) => state switch");
        foreach (var group in awaits)
            writer.Line($"{string.Join(" or ", group.Select(state => $"0x{state:x}"))} => \"{group.Key}\",");
        writer.Line("_ => \"\",");
        writer.Close("};");
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
