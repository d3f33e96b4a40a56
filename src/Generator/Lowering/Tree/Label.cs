namespace Coroutines.Generator.Lowering.Tree;

/// <summary>A place in the machine that can be jumped to. Labels are told apart by identity; the emitter sees to it that their names differ.</summary>
internal sealed class Label(string name)
{
    public string Name { get; set; } = name;

    public override string ToString() => Name;
}
