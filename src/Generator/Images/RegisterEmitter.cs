using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>Writes the companion of a restorable coroutine that makes it known to images, with all coroutine functions in it.</summary>
internal static class RegisterEmitter
{
    public static void Write(SourceWriter writer, Companion companion, Registration registration, IReadOnlyList<Machine> machines)
    {
        var method = machines[0].Context;
        List<string> calls = [.. machines.Where(machine => machine.Image is not null && machine.Context.TypeParameters.Length == method.TypeParameters.Length).Select(machine => $"{machine.FrameType}.Register();")];
        if (calls.Count == 0 && ImageNames.AllTypeParameters(method).Count == 0)
            return;
        writer.Line();
        registration.WriteAttribute(writer);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        var header = $"{Accessibility(companion, method.Method)} static void {GeneratedNames.Register(method.Name)}{SignatureText.TypeParameters(method.TypeParameters)}(){SignatureText.Constraints(method.TypeParameters)}";
        if (calls is [var only])
        {
            writer.Line($"{header} => {only}");
            return;
        }

        writer.Open(header);
        foreach (var call in calls)
            writer.Line(call);
        writer.Close();
    }

    /// <summary>
    /// Begins the method that makes a frame or a type known. Those of the whole module are called once; a generic one by everybody who names its arguments, in a circle too, and by each
    /// thread once: another one may be in the middle of it.
    /// </summary>
    public static void Open(SourceWriter writer, bool isGeneric)
    {
        const string Header = "internal static void Register()";
        if (!isGeneric)
        {
            writer.Open(Header);
            return;
        }

        writer.Line("[global::System.ThreadStatic]");
        writer.Line("private static bool t_isRegistered;");
        writer.Line();
        writer.Open(Header);
        writer.Line("if (t_isRegistered)");
        writer.Line("    return;");
        writer.Line("t_isRegistered = true;");
    }

    /// <summary>Of a generic coroutine whose body is left to the compiler there is nothing to make known, but callers cannot tell.</summary>
    public static void WriteEmpty(SourceWriter writer, IMethodSymbol method, Companion companion, Compilation compilation)
    {
        if (!GenericCoroutines.HasRegistration(method, compilation))
            return;
        writer.Line();
        writer.Open($"{Accessibility(companion, method)} static void {GeneratedNames.Register(GeneratedNames.MethodBase(method))}{SignatureText.TypeParameters(method.TypeParameters)}(){SignatureText.Constraints(method.TypeParameters)}");
        writer.Close();
    }

    /// <summary>What is generic is made known by those who name arguments, so it is as visible as the others; and never less than where a type hands the call on.</summary>
    private static string Accessibility(Companion companion, IMethodSymbol method) =>
        (method.TypeParameters.IsEmpty && DescribedType.Around(method.ContainingType).All(static type => type.TypeParameters.IsEmpty))
        || companion.Accessibility is "private" or "protected" or "private protected"
            ? "internal"
            : companion.Accessibility;
}
