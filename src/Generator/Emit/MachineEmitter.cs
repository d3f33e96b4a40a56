using Coroutines.Generator.Binding;
using Coroutines.Generator.Images;
using Coroutines.Generator.Lowering.Tree;

namespace Coroutines.Generator.Emit;

/// <summary>
/// The generated file of a rewritten method: its companions, its body, its frame, the display classes of its captured locals; then the same
/// for each coroutine function in it.
/// </summary>
internal static class MachineEmitter
{
    public static string Emit(Machine machine, Companion companion, IReadOnlyList<Machine> functions)
    {
        var registration = new Registration(machine.Context.Method.ContainingType, GeneratedNames.Register(machine.Context.Name), ImageNames.AllTypeParameters(machine.Context).Count > 0);
        return Emit(machine, companion, functions, registration);
    }

    private static string Emit(Machine machine, Companion companion, IReadOnlyList<Machine> functions, Registration registration) => FileShell.Write(
        machine.Context.Declaration,
        writer =>
        {
            WriteMethod(writer, machine, companion, functions);
            if (machine.Context.IsRestorable)
                RegisterEmitter.Write(writer, companion, registration, [machine, .. functions]);
        },
        !functions.Prepend(machine).Any(AccessorEmitter.HasClasses) ? null : writer =>
        {
            foreach (var each in functions.Prepend(machine))
                AccessorEmitter.WriteClasses(writer, each);
        },
        writer =>
        {
            foreach (var each in functions.Prepend(machine).Where(each => each.IsOutside))
                WriteClasses(writer, each);
        },
        machine.Context.LeftTypes.Length,
        companion.Dispatch?.Declares,
        machine.Context.IsRestorable ? registration.Leave : null);

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
            writer.Directive("#nullable enable annotations");
            FunctionEmitter.Write(writer, function, Start(function), Create(function));
            WriteMembers(writer, function);
        }
    }

    private static void WriteMembers(SourceWriter writer, Machine machine)
    {
        if (!machine.IsOutside)
        {
            writer.Line();
            WriteCold(writer, machine);
        }

        writer.Line();
        BodyEmitter.Write(writer, machine);
        machine.Delegates.Write(writer);
        if (!machine.IsOutside)
            WriteClasses(writer, machine);
        AccessorEmitter.WriteMethods(writer, machine);
    }

    private static void WriteClasses(SourceWriter writer, Machine machine)
    {
        writer.Line();

        // Nobody but the machine sees them, and each annotation is an attribute.
        writer.Directive("#nullable disable annotations");
        FrameEmitter.Write(writer, machine);
        ScopeEmitter.Write(writer, machine);
    }

    /// <summary>Runs the body here; for a loop over an iterator, begins an enumeration.</summary>
    private static string Start(Machine machine)
    {
        // Nothing of an iterator runs before its first step.
        if (machine.IsIterator)
            return $"return {Cold(machine)};";
        if (machine.BeginsWithFrame)
            return $"return {Coroutine(machine)}.Begin({(machine.ResultName is { } taken ? $"out {taken}" : "")});";
        var result = machine.ResultName is { } name ? $", out {name}" : "";

        // In a struct the body runs on a copy of this, as an async method of C# does.
        var copiesThis = machine.IsInstance && machine.IsInStruct;
        var arguments = string.Concat(machine.Parameters.Select(parameter => $", {parameter.Argument}"));
        var run = $"{(copiesThis ? $"{machine.This}." : "")}{machine.Run}{machine.TypeParameters}(null{arguments}{result})";
        if (machine.Suspensions.Any(suspend => suspend.Info.Kind == AwaitKind.Callee))
            run = $"{machine.FrameType}.HasStack() ? {run} : {Cold(machine)}.Postpone({(machine.ResultName is { } unset ? $"out {unset}" : "")})";
        return copiesThis ? $"var {machine.This} = this;\nreturn {run};" : $"return {run};";
    }

    /// <summary>Makes a coroutine that has not started, or the sequence that an iterator's call is.</summary>
    private static string Create(Machine machine)
    {
        var type = machine.Context.Method.ReturnType;
        return !machine.IsIterator ? $"return {Coroutine(machine)};"
            : CoroutineSymbols.IsAsyncEnumerable(type) ? $"return {Cold(machine)};"
            : $"return {Cold(machine)}.ToEnumerator();";
    }

    private static string Coroutine(Machine machine) => $"new {machine.ReturnType}({Cold(machine)})";

    private static string Cold(Machine machine)
    {
        var arguments = machine.Parameters.Select(parameter => parameter.Argument);
        if (!machine.IsOutside)
            return $"{machine.Cold}{machine.TypeParameters}({string.Join(", ", arguments)})";
        IEnumerable<string> self = !machine.IsInstance ? [] : machine.Context.Function is null ? ["this"] : [machine.This];
        return $"{machine.FrameType}.{machine.Cold}({string.Join(", ", self.Concat(arguments))})";
    }

    /// <summary>A frame that holds the arguments and has not started. Where the frame's class stands outside it makes itself.</summary>
    public static void WriteCold(SourceWriter writer, Machine machine)
    {
        if (TrimmingAttributes.On(machine.Context.Method) is { Length: > 0 } attributes)
            writer.Line(attributes.TrimEnd());
        var parameters = machine.Parameters.Select(parameter => parameter.Declaration);
        if (!machine.IsOutside)
        {
            writer.Open(
                $"private {machine.SharingModifiers}{machine.FrameType} {machine.Cold}{machine.DeclaredTypeParameters}({string.Join(", ", parameters)}){machine.Constraints}");
        }
        else
        {
            IEnumerable<string> self = machine.IsInstance ? [$"{SignatureText.Type(machine.Context.Method.ContainingType)} {machine.This}"] : [];
            writer.Open($"internal static {Machine.Unsafe(machine.Parameters.Select(parameter => parameter.Type))}{machine.FrameType} {machine.Cold}({string.Join(", ", self.Concat(parameters))})");
        }

        writer.Line($"var {machine.Frame} = {machine.FrameType}.Rent();");
        List<string> receiver = machine.IsInstance ? [$"{machine.Frame}.{machine.This} = {(machine.IsOutside ? machine.This : "this")};"] : [];
        writer.Packed(receiver.Concat(machine.Parameters.Select(parameter => $"{machine.Frame}.{parameter.Field} = {parameter.Name};")));
        writer.Line($"return {machine.Frame};");
        writer.Close();
    }
}
