using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the two methods that stand for a coroutine method in generated code: one runs the body here, one makes a cold coroutine.</summary>
internal static class CompanionEmitter
{
    private const string Attributes = """
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        [global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]
        [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
        """;

    /// <param name="startType">What the companion that starts returns.</param>
    /// <param name="result">The parameter that takes the result; null for none.</param>
    /// <param name="start">Statements of the companion that starts.</param>
    /// <param name="create">Statements of the companion that creates.</param>
    public static void Write(SourceWriter writer, IMethodSymbol method, Companion companion, string startType, string? result, string start, string create)
    {
        var trimming = TrimmingAttributes.On(method);
        var attributes = trimming.Length == 0 ? Attributes : $"{Attributes}\n{trimming.TrimEnd()}";
        var modifiers = companion.Accessibility + (method.IsStatic ? " static" : "");
        var typeParameters = SignatureText.TypeParameters(method.TypeParameters);
        var constraints = SignatureText.Constraints(method.TypeParameters);
        var parameters = SignatureText.Declaration(method).ToList();
        var startParameters = parameters.ToList();

        // First, or behind the receiver of an extension: whatever follows may be optional, named or a params list.
        if (result is not null)
            startParameters.Insert(method.IsExtensionMethod ? 1 : 0, result);

        writer.Lines(attributes);
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Line($"[{GeneratedNames.CompilerServices}.Companion(\"{method.Name}\", \"{companion.Start}\", \"{companion.Create}\", Abi = {CompanionAbi.Current})]");
        writer.Open($"{modifiers} {startType} {companion.Start}{typeParameters}({string.Join(", ", startParameters)}){constraints}");
        writer.Lines(start);
        writer.Close();
        writer.Line();
        writer.Lines(attributes);
        writer.Open($"{modifiers} {SignatureText.Type(method.ReturnType)} {companion.Create}{typeParameters}({string.Join(", ", parameters)}){constraints}");
        writer.Lines(create);
        writer.Close();
    }

    /// <summary>The type under which loops know an iterator's frame.</summary>
    public static string IteratorType(string item) => $"{GeneratedNames.CompilerServices}.CoroutineIterator<{item}>";

    /// <summary>The type under which callers know the frame.</summary>
    public static string FrameType(string? result) =>
        result is null ? $"{GeneratedNames.CompilerServices}.CoroutineFrame" : $"{GeneratedNames.CompilerServices}.CoroutineFrame<{result}>";
}
