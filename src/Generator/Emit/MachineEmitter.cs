using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>The generated file of a rewritten method: its companions, its body, its frame, the display classes of its captured locals.</summary>
internal static class MachineEmitter
{
    public static string Emit(Machine machine) => FileShell.Write(machine.Context.Declaration, writer =>
    {
        WriteCompanions(writer, machine);
        writer.Line();
        BodyEmitter.Write(writer, machine);
        writer.Line();
        FrameEmitter.Write(writer, machine);
        ScopeEmitter.Write(writer, machine);
    });

    private static void WriteCompanions(SourceWriter writer, Machine machine)
    {
        var method = machine.Context.Method;
        var parameters = method.Parameters.Select(parameter => SignatureText.Identifier(parameter.Name)).ToList();
        var arguments = string.Concat(parameters.Select(parameter => $", {parameter}"));
        var result = machine.ResultName is { } name ? $", out {name}" : "";
        var fill = string.Concat(parameters.Select(parameter => $"\n{machine.Frame}.{parameter} = {parameter};"))
            + (machine.IsInstance ? $"\n{machine.Frame}.{machine.This} = this;" : "");
        var rent = $"var {machine.Frame} = {machine.FrameType}.Rent();{fill}";
        var noResult = machine.ResultName is { } unset ? $"\n{unset} = default!;" : "";

        // In a struct the body runs on a copy of this, as an async method of C# does.
        var copy = machine.IsInstance && machine.IsInStruct ? $"var {machine.This} = this;\n" : "";
        var receiver = copy.Length > 0 ? $"{machine.This}." : "";
        var run = $"{receiver}{machine.Run}{machine.TypeParameters}(null{arguments}{result})";
        var frameType = CompanionEmitter.FrameType(machine.ResultType);
        var callsOthers = machine.Suspensions.Any(suspend => suspend.Info.Kind == Lowering.Tree.AwaitKind.Callee);
        var start = !callsOthers
            ? $"{copy}return {run};"
            : $$"""
              if ({{CompanionEmitter.FrameType(null)}}.HasStack())
              {
                  {{copy.Replace("\n", "\n    ")}}return {{run}};
              }

              // Too deep for the stack: the frame starts as soon as the stack has unwound.
              {{rent}}{{noResult}}
              return {{(machine.ResultType is null ? "" : $"({frameType})")}}{{machine.Frame}}.Postpone();
              """;
        CompanionEmitter.Write(
            writer, method, machine.Companion, machine.ResultType, machine.ResultName ?? "", start,
            $"{rent}\nreturn new {SignatureText.Type(method.ReturnType)}({machine.Frame});");
    }
}
