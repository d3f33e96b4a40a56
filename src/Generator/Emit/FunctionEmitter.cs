namespace Coroutines.Generator.Emit;

/// <summary>
/// What stands for a coroutine function in the body around it: a call that runs it here, and one that makes a cold coroutine. The display
/// objects come first, because what follows may be optional, named or a params list.
/// </summary>
internal static class FunctionEmitter
{
    public static void Write(SourceWriter writer, Machine machine, string start, string create)
    {
        var context = machine.Context;
        var isGivenThis = machine.IsOutside && machine.IsInstance;
        var modifiers = $"private {(isGivenThis ? "static " + Machine.Unsafe(machine.Parameters.Select(parameter => parameter.Type)) : machine.SharingModifiers)}".TrimEnd();
        List<string> self = isGivenThis ? [$"{SignatureText.Type(context.Method.ContainingType)} {machine.This}"] : [];
        List<string> shared = [.. machine.Parameters.Take(machine.Parameters.Count - context.Parameters.Length).Select(parameter => parameter.Declaration)];
        List<string> own = [.. context.Parameters.Zip(
            machine.Parameters.Skip(shared.Count), (parameter, given) => given.Given == given.Name ? SignatureText.Declaration(parameter) : given.Declaration)];
        List<string> result = !machine.IsIterator && machine.ResultType is { } type ? [$"out {type} {machine.ResultName}"] : [];
        var startType = machine.IsIterator ? CompanionEmitter.IteratorType(context.ItemType!) : CompanionEmitter.FrameType(machine.ResultType) + "?";

        if (context.Function!.AsValue is not null)
        {
            writer.Line(CompanionEmitter.Attributes);
            CompanionEmitter.WriteMethod(
                writer,
                $"{modifiers} {startType} {GeneratedNames.Start(context.Name)}{machine.DeclaredTypeParameters}"
                + $"({string.Join(", ", self.Concat(shared).Concat(result).Concat(own))}){machine.Constraints}",
                start);
            writer.Line();
        }

        writer.Line(CompanionEmitter.Attributes);
        CompanionEmitter.WriteMethod(
            writer,
            $"{modifiers} {machine.ReturnType} {GeneratedNames.Create(context.Name)}{machine.DeclaredTypeParameters}"
            + $"({string.Join(", ", [.. self, .. shared.Take(context.Displays.Count), .. Examples(machine), .. shared.Skip(context.Displays.Count), .. own])}){machine.Constraints}",
            create);
    }

    /// <summary>Where a type argument has no name, none is written: all are inferred from examples.</summary>
    private static IEnumerable<string> Examples(Machine machine) => machine.UnnamedResult.Count == 0
        ? []
        : machine.Context.TypeParameters.Select(TypeParameterNames.Of).Concat(machine.UnnamedResult)
            .Select((parameter, index) => $"{parameter} {machine.Context.Names.Unique($"__example{index + 1}")}");
}
