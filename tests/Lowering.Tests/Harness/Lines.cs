using System.Text;

namespace Lowering.Tests.Harness;

/// <summary>Indented lines.</summary>
internal sealed class Lines
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Add(string lines)
    {
        foreach (var line in lines.Split('\n'))
            text.Append(' ', depth * 4).Append(line).Append('\n');
    }

    public void Block(string? head, Action body)
    {
        if (head is not null)
            Add(head);
        Add("{");
        depth++;
        body();
        depth--;
        Add("}");
    }

    public override string ToString() => text.ToString().TrimEnd('\n');
}
