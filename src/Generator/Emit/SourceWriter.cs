using System.Text;

namespace Coroutines.Generator.Emit;

/// <summary>The one writer of generated text: knows its indentation, ends at level 0.</summary>
internal sealed class SourceWriter
{
    private const int Width = 4;

    private readonly StringBuilder _text = new();
    private int _level;

    public int Column => _level * Width;

    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', Column).Append(text);
        _text.Append('\n');
    }

    /// <summary>Each line of a raw string at the writer's indentation.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>A line that does not follow the indentation: a directive.</summary>
    public void Directive(string text) => _text.Append(text).Append('\n');

    /// <summary>A label stands one level further out than what it marks.</summary>
    public void Label(string name) => _text.Append(' ', Math.Max(0, Column - Width)).Append(name).Append(":\n");

    public void Open(string header)
    {
        Line(header);
        Open();
    }

    public void Open()
    {
        Line("{");
        _level++;
    }

    public void Close(string end = "}")
    {
        if (--_level < 0)
            throw new InvalidOperationException("more blocks closed than opened");
        Line(end);
    }

    public override string ToString() =>
        _level == 0 ? _text.ToString() : throw new InvalidOperationException($"{_level} blocks left open");
}
