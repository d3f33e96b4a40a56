namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A place in the machine that can be jumped to. Labels are told apart by identity; the emitter sees to it that their names differ.</summary>
internal sealed class Label(string name)
{
    /// <summary>How the source says to go there: <c>break</c>. Null where it cannot.</summary>
    public string? Word { get; init; }

    public string Name { get; set; } = name;

    public override string ToString() => Name;
}
