namespace Coroutines;

/// <summary>A local of a suspended coroutine, as <see cref="CoroutineFrameInfo.Locals"/> has it.</summary>
/// <param name="Name">Its name in the source; <c>this</c> for the object whose method runs.</param>
/// <param name="Type">Its declared type; <see cref="object"/> for one without a name, or a <c>dynamic</c> one.</param>
/// <param name="Value">Its value.</param>
public sealed record CoroutineLocal(string Name, Type Type, object? Value)
{
    /// <summary>Name and value, in short: a value that is not a simple one is shown by its type.</summary>
    public override string ToString() => $"{Name} = {Diagnostics.ValueText.Of(Value)}";
}
