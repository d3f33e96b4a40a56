using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Emit;

/// <summary>Writes the two methods that stand for a coroutine method in generated code: one runs the body here, one makes a cold coroutine.</summary>
internal static class CompanionEmitter
{
    /// <summary>What hides a generated method or class from users' debuggers and stack traces. It has no line in the source, so code coverage does not count it either.</summary>
    public const string Attributes = "[global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]";

    private const string Unlisted = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

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
    public static string IteratorType(string item) => $"{GeneratedNames.Services}CoroutineIterator<{item}>";

    /// <summary>The type under which callers know the frame.</summary>
    public static string FrameType(string? result) =>
        result is null ? $"{GeneratedNames.Services}CoroutineFrame" : $"{GeneratedNames.Services}CoroutineFrame<{result}>";

    /// <summary>The same for what stands for a method, and what trimming has been told of it.</summary>
    public static string AttributesOf(IMethodSymbol method)
    {
        var trimming = TrimmingAttributes.On(method);
        return trimming.Length == 0 ? Attributes : $"{Attributes}\n{trimming.TrimEnd()}";
    }

    /// <summary>The same for a member that another assembly may see: there, editors are asked not to list it. In its own they list whatever has a source.</summary>
    public static string AttributesOf(IMethodSymbol method, string modifiers) =>
        modifiers.StartsWith("private", StringComparison.Ordinal) || modifiers.StartsWith("internal", StringComparison.Ordinal) || !IsSeenOutside(method.ContainingType)
            ? AttributesOf(method)
            : $"{Unlisted}\n{AttributesOf(method)}";

    /// <summary>Writes a method; one that only returns something as an expression.</summary>
    public static void WriteMethod(SourceWriter writer, string header, string statements)
    {
        const string Return = "return ";
        if (statements.StartsWith(Return, StringComparison.Ordinal) && !statements.Contains('\n'))
        {
            writer.Line($"{header} =>");
            writer.Line($"    {statements.Substring(Return.Length)}");
            return;
        }

        writer.Open(header);
        writer.Lines(statements);
        writer.Close();
    }

    private static void WriteCompanions(SourceWriter writer, IMethodSymbol method, Companion companion, CompanionBodies bodies)
    {
        var attributes = AttributesOf(method, companion.Accessibility);
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
        WriteMethod(writer, $"{modifiers} {bodies.StartType} {companion.Start}{typeParameters}({string.Join(", ", startParameters)}){constraints}", bodies.Start);
        writer.Line();
        writer.Lines(attributes);
        WriteMethod(writer, $"{modifiers} {SignatureText.Type(method.ReturnType)} {companion.Create}{typeParameters}({string.Join(", ", parameters)}){constraints}", bodies.Create);
    }

    private static bool IsSeenOutside(INamedTypeSymbol? type) =>
        type is null || (type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && IsSeenOutside(type.ContainingType));

    /// <summary>By which callers in other assemblies find them.</summary>
    private static string Mark(IMethodSymbol method, Companion companion, CompanionBodies bodies)
    {
        var dispatch = companion.Dispatch is { } named
            ? $", StartBody = \"{named.StartBody}\", CreateBody = \"{named.CreateBody}\"{(bodies.AreForwarders ? ", IsForwarder = true" : "")}"
            : "";
        return $"[{GeneratedNames.Services}Companion(\"{method.Name}\", \"{companion.Start}\", \"{companion.Create}\", Abi = {CompanionAbi.Current}{dispatch})]";
    }

    /// <summary>Members of an interface are virtual unless they say otherwise.</summary>
    private static bool IsInterfaceMember(IMethodSymbol method, Companion companion) =>
        method.ContainingType.TypeKind == TypeKind.Interface && companion.Accessibility != "private";
}
