using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the two methods that stand for a coroutine method in generated code: one runs the body here, one makes a cold coroutine.</summary>
internal static class CompanionEmitter
{
    public const string Attributes = """
        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
        [global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]
        [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
        """;

    private const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public static void Write(SourceWriter writer, IMethodSymbol method, Companion companion, CompanionBodies bodies)
    {
        if (companion.Dispatch is not { } dispatch)
        {
            WriteCompanions(writer, method, companion, bodies);
        }
        else
        {
            var hasBody = !(bodies.AreForwarders && dispatch.IsUncallable);
            if (dispatch.Role != DispatchRole.Explicit)
            {
                WriteCompanions(writer, method, companion, DispatchEmitter.Entries(method, dispatch, bodies));
                if (hasBody)
                    writer.Line();
            }

            if (hasBody)
                DispatchEmitter.Write(writer, method, dispatch, bodies);
        }

        InterfaceEmitter.Write(writer, method, companion, bodies);
    }

    /// <summary>The type under which loops know an iterator's frame.</summary>
    public static string IteratorType(string item) => $"{GeneratedNames.CompilerServices}.CoroutineIterator<{item}>";

    /// <summary>The type under which callers know the frame.</summary>
    public static string FrameType(string? result) =>
        result is null ? $"{GeneratedNames.CompilerServices}.CoroutineFrame" : $"{GeneratedNames.CompilerServices}.CoroutineFrame<{result}>";

    /// <summary>What hides a generated method from users, their debuggers and their coverage, and tells trimming what they have told it.</summary>
    public static string AttributesOf(IMethodSymbol method)
    {
        var trimming = TrimmingAttributes.On(method);
        return trimming.Length == 0 ? Attributes : $"{Attributes}\n{trimming.TrimEnd()}";
    }

    private static void WriteCompanions(SourceWriter writer, IMethodSymbol method, Companion companion, CompanionBodies bodies)
    {
        var attributes = AttributesOf(method);
        var modifiers = companion.Accessibility + (method.IsStatic ? " static" : IsInterfaceMember(method, companion) ? " sealed" : "");
        var typeParameters = SignatureText.TypeParameters(method.TypeParameters, companion.Dispatch?.Called);
        var constraints = SignatureText.Constraints(method.TypeParameters) + (companion.Dispatch is { } known ? DispatchEmitter.CalledConstraint(method, known) : "");
        var parameters = SignatureText.Declaration(method).ToList();
        var startParameters = parameters.ToList();

        // First, or behind the receiver of an extension: whatever follows may be optional, named or a params list.
        if (bodies.Result is not null)
            startParameters.Insert(method.IsExtensionMethod ? 1 : 0, $"out {bodies.Result} {bodies.ResultName}");

        writer.Lines(attributes);
        writer.Line(Inlined);
        writer.Line(Mark(method, companion, bodies));
        writer.Open($"{modifiers} {bodies.StartType} {companion.Start}{typeParameters}({string.Join(", ", startParameters)}){constraints}");
        writer.Lines(bodies.Start);
        writer.Close();
        writer.Line();
        writer.Lines(attributes);
        writer.Open($"{modifiers} {SignatureText.Type(method.ReturnType)} {companion.Create}{typeParameters}({string.Join(", ", parameters)}){constraints}");
        writer.Lines(bodies.Create);
        writer.Close();
    }

    /// <summary>By which callers in other assemblies find them.</summary>
    private static string Mark(IMethodSymbol method, Companion companion, CompanionBodies bodies)
    {
        var dispatch = companion.Dispatch is { } named
            ? $", StartBody = \"{named.StartBody}\", CreateBody = \"{named.CreateBody}\"{(bodies.AreForwarders ? ", IsForwarder = true" : "")}"
            : "";
        return $"[{GeneratedNames.CompilerServices}.Companion(\"{method.Name}\", \"{companion.Start}\", \"{companion.Create}\", Abi = {CompanionAbi.Current}{dispatch})]";
    }

    /// <summary>Members of an interface are virtual unless they say otherwise.</summary>
    private static bool IsInterfaceMember(IMethodSymbol method, Companion companion) =>
        method.ContainingType.TypeKind == TypeKind.Interface && companion.Accessibility != "private";
}
