using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;

namespace Coroutines.Generator.Images;

/// <summary>Writes the companion of a restorable coroutine that makes it known to images, with all coroutine functions in it.</summary>
internal static class RegisterEmitter
{
    public static void Write(SourceWriter writer, Companion companion, Registration registration, IReadOnlyList<Machine> machines)
    {
        var method = machines[0].Context;
        writer.Line();
        registration.WriteAttribute(writer);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"{Accessibility(companion)} static void {GeneratedNames.Register(method.Name)}{SignatureText.TypeParameters(method.TypeParameters)}(){SignatureText.Constraints(method.TypeParameters)}");
        foreach (var machine in machines.Where(machine => machine.Image is not null && machine.Context.TypeParameters.Length == method.TypeParameters.Length))
            writer.Line($"{machine.FrameType}.Register();");
        writer.Close();
    }

    /// <summary>As visible as the others, and never less than where a type hands the call on.</summary>
    private static string Accessibility(Companion companion) => companion.Accessibility is "private" or "protected" or "private protected" ? "internal" : companion.Accessibility;
}
