namespace Coroutines.Generator.Emit;

/// <summary>
/// What stands for a coroutine function in the body around it: a call that runs it here, and one that makes a cold coroutine. The display
/// objects come first, because what follows may be optional, named or a params list.
/// </summary>
internal static class FunctionEmitter
{
    private const string Attributes = """
        [global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]
        [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
        """;

    public static void Write(SourceWriter writer, Machine machine, string start, string create)
    {
        var context = machine.Context;
        var modifiers = machine.IsInstance ? "private" : "private static";
        var typeParameters = SignatureText.TypeParameters(context.TypeParameters);
        var constraints = SignatureText.Constraints(context.TypeParameters);
        List<string> shared = [.. machine.Parameters.Take(machine.Parameters.Count - context.Parameters.Length).Select(parameter => parameter.Declaration)];
        List<string> own = [.. SignatureText.Declaration(context.Parameters)];
        List<string> result = !machine.IsIterator && machine.ResultType is { } type ? [$"out {type} {machine.ResultName}"] : [];
        var startType = machine.IsIterator ? CompanionEmitter.IteratorType(context.ItemType!) : CompanionEmitter.FrameType(machine.ResultType) + "?";

        if (context.Function!.AsValue is not null)
        {
            writer.Lines(Attributes);
            writer.Open(
                $"{modifiers} {startType} {GeneratedNames.Start(context.Name)}{typeParameters}"
                + $"({string.Join(", ", shared.Concat(result).Concat(own))}){constraints}");
            writer.Lines(start);
            writer.Close();
            writer.Line();
        }

        writer.Lines(Attributes);
        writer.Open(
            $"{modifiers} {SignatureText.Type(context.Method.ReturnType)} {GeneratedNames.Create(context.Name)}{typeParameters}({string.Join(", ", shared.Concat(own))}){constraints}");
        writer.Lines(create);
        writer.Close();
    }
}
