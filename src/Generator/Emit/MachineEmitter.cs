using Coroutines.Generator.Binding;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>The generated file of a rewritten method: its companions, its body, its frame, the display classes of its captured locals.</summary>
internal static class MachineEmitter
{
    public static string Emit(Machine machine) => FileShell.Write(machine.Context.Declaration, writer =>
    {
        if (machine.IsIterator)
            WriteIteratorCompanions(writer, machine);
        else
            WriteCompanions(writer, machine);
        writer.Line();
        WriteCold(writer, machine, [.. machine.Context.Method.Parameters.Select(parameter => SignatureText.Identifier(parameter.Name))]);
        writer.Line();
        BodyEmitter.Write(writer, machine);
        writer.Line();
        FrameEmitter.Write(writer, machine);
        ScopeEmitter.Write(writer, machine);
    });

    private static void WriteCompanions(SourceWriter writer, Machine machine)
    {
        var method = machine.Context.Method;
        var arguments = SignatureText.Arguments(method).ToList();
        var result = machine.ResultName is { } name ? $", out {name}" : "";
        var cold = $"{machine.Cold}{machine.TypeParameters}({string.Join(", ", arguments)})";

        // In a struct the body runs on a copy of this, as an async method of C# does.
        var copiesThis = machine.IsInstance && machine.IsInStruct;
        var run = $"{(copiesThis ? $"{machine.This}." : "")}{machine.Run}{machine.TypeParameters}(null{string.Concat(arguments.Select(argument => $", {argument}"))}{result})";
        var start = copiesThis ? $"var {machine.This} = this;\nreturn {run};" : $"return {run};";
        if (machine.Suspensions.Any(suspend => suspend.Info.Kind == AwaitKind.Callee))
        {
            var noResult = machine.ResultName is { } unset ? $"{unset} = default!;\n" : "";
            var frameType = CompanionEmitter.FrameType(machine.ResultType);
            start = $$"""
                if ({{CompanionEmitter.FrameType(null)}}.HasStack())
                {
                    {{start.Replace("\n", "\n    ")}}
                }

                // Too deep for the stack: the frame starts as soon as the stack has unwound.
                {{noResult}}return {{(machine.ResultType is null ? "" : $"({frameType})")}}{{cold}}.Postpone();
                """;
        }

        CompanionEmitter.Write(
            writer, method, machine.Companion, CompanionEmitter.FrameType(machine.ResultType) + "?", machine.ResultType is { } type ? $"out {type} {machine.ResultName}" : null,
            start, $"return new {SignatureText.Type(method.ReturnType)}({cold});");
    }

    /// <summary>Nothing of an iterator runs before its first step: one companion makes an enumeration for a loop, the other what the method returns.</summary>
    private static void WriteIteratorCompanions(SourceWriter writer, Machine machine)
    {
        var method = machine.Context.Method;
        var cold = $"{machine.Cold}{machine.TypeParameters}({string.Join(", ", SignatureText.Arguments(method))})";
        var create = CoroutineSymbols.IsAsyncEnumerable(method.ReturnType) ? cold : $"{cold}.ToEnumerator()";
        CompanionEmitter.Write(
            writer, method, machine.Companion, CompanionEmitter.IteratorType(machine.Context.ItemType!), null, $"return {cold};", $"return {create};");
    }

    /// <summary>A frame that holds the arguments and has not started.</summary>
    private static void WriteCold(SourceWriter writer, Machine machine, List<string> parameters)
    {
        var method = machine.Context.Method;
        writer.Open(
            $"private {(method.IsStatic ? "static " : "")}{machine.FrameType} {machine.Cold}{SignatureText.TypeParameters(method.TypeParameters)}"
            + $"({string.Join(", ", SignatureText.Parameters(method))}){SignatureText.Constraints(method.TypeParameters)}");
        writer.Line($"var {machine.Frame} = {machine.FrameType}.Rent();");
        if (machine.IsInstance)
            writer.Line($"{machine.Frame}.{machine.This} = this;");
        foreach (var parameter in parameters)
            writer.Line($"{machine.Frame}.{GeneratedNames.Field(parameter)} = {parameter};");
        writer.Line($"return {machine.Frame};");
        writer.Close();
    }
}
