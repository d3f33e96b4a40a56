using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>
/// The generated file of a rewritten method: its companions, its body, its frame, the display classes of its captured locals; then the same
/// for each coroutine function in it.
/// </summary>
internal static class MachineEmitter
{
    public static string Emit(Machine machine, Companion companion, IReadOnlyList<Machine> functions) => FileShell.Write(
        machine.Context.Declaration,
        writer => WriteMethod(writer, machine, companion, functions),
        writer =>
        {
            foreach (var each in functions.Prepend(machine))
                AccessorEmitter.WriteClasses(writer, each);
        });

    private static void WriteMethod(SourceWriter writer, Machine machine, Companion companion, IReadOnlyList<Machine> functions)
    {
        var bodies = new CompanionBodies(machine.IsIterator ? null : machine.ResultType, machine.ResultName ?? "", Start(machine), Create(machine));
        if (machine.IsIterator)
            bodies = bodies with { StartType = CompanionEmitter.IteratorType(machine.Context.ItemType!) };
        CompanionEmitter.Write(writer, machine.Context.Method, companion, bodies);
        WriteMembers(writer, machine);
        foreach (var function in functions)
        {
            writer.Line();
            FunctionEmitter.Write(writer, function, Start(function), Create(function));
            WriteMembers(writer, function);
        }
    }

    private static void WriteMembers(SourceWriter writer, Machine machine)
    {
        writer.Line();
        WriteCold(writer, machine);
        writer.Line();
        BodyEmitter.Write(writer, machine);
        writer.Line();
        FrameEmitter.Write(writer, machine);
        ScopeEmitter.Write(writer, machine);
        AccessorEmitter.WriteMethods(writer, machine);
    }

    /// <summary>Runs the body here; for a loop over an iterator, begins an enumeration.</summary>
    private static string Start(Machine machine)
    {
        // Nothing of an iterator runs before its first step.
        if (machine.IsIterator)
            return $"return {Cold(machine)};";
        var result = machine.ResultName is { } name ? $", out {name}" : "";

        // In a struct the body runs on a copy of this, as an async method of C# does.
        var copiesThis = machine.IsInstance && machine.IsInStruct;
        var arguments = string.Concat(machine.Parameters.Select(parameter => $", {parameter.Argument}"));
        var run = $"{(copiesThis ? $"{machine.This}." : "")}{machine.Run}{machine.TypeParameters}(null{arguments}{result})";
        var start = copiesThis ? $"var {machine.This} = this;\nreturn {run};" : $"return {run};";
        if (machine.Suspensions.All(suspend => suspend.Info.Kind != AwaitKind.Callee))
            return start;
        var noResult = machine.ResultName is { } unset ? $"{unset} = default!;\n" : "";
        var frameType = CompanionEmitter.FrameType(machine.ResultType);
        return $$"""
            if ({{CompanionEmitter.FrameType(null)}}.HasStack())
            {
                {{start.Replace("\n", "\n    ")}}
            }

            // Too deep for the stack: the frame starts as soon as the stack has unwound.
            {{noResult}}return {{(machine.ResultType is null ? "" : $"({frameType})")}}{{Cold(machine)}}.Postpone();
            """;
    }

    /// <summary>Makes a coroutine that has not started, or the sequence that an iterator's call is.</summary>
    private static string Create(Machine machine)
    {
        var type = machine.Context.Method.ReturnType;
        return !machine.IsIterator ? $"return new {machine.ReturnType}({Cold(machine)});"
            : CoroutineSymbols.IsAsyncEnumerable(type) ? $"return {Cold(machine)};"
            : $"return {Cold(machine)}.ToEnumerator();";
    }

    private static string Cold(Machine machine) =>
        $"{machine.Cold}{machine.TypeParameters}({string.Join(", ", machine.Parameters.Select(parameter => parameter.Argument))})";

    /// <summary>A frame that holds the arguments and has not started.</summary>
    private static void WriteCold(SourceWriter writer, Machine machine)
    {
        if (TrimmingAttributes.On(machine.Context.Method) is { Length: > 0 } attributes)
            writer.Line(attributes.TrimEnd());
        writer.Open(
            $"private {(machine.IsInstance ? "" : "static ")}{machine.FrameType} {machine.Cold}{machine.DeclaredTypeParameters}"
            + $"({string.Join(", ", machine.Parameters.Select(parameter => parameter.Declaration))}){machine.Constraints}");
        writer.Line($"var {machine.Frame} = {machine.FrameType}.Rent();");
        if (machine.IsInstance)
            writer.Line($"{machine.Frame}.{machine.This} = this;");
        foreach (var parameter in machine.Parameters)
            writer.Line($"{machine.Frame}.{parameter.Field} = {parameter.Name};");
        writer.Line($"return {machine.Frame};");
        writer.Close();
    }
}
