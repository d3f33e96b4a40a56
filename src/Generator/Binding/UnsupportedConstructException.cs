using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Ends the rewriting of one method: it stays with the C# compiler. Never leaves <see cref="Lowering.MethodLowering"/>.</summary>
internal sealed class UnsupportedConstructException(string construct, Location location) : Exception(construct)
{
    public string Construct { get; } = construct;

    public Location Location { get; } = location;
}
