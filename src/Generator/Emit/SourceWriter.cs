using System.Text;

namespace Coroutines.Generator.Emit;

/// <summary>The one writer of generated text: knows its indentation, ends at level 0.</summary>
internal sealed class SourceWriter
{
    private const int Width = 4;
    private const int PackedWidth = 150;

    private readonly StringBuilder _text = new();
    private int _level;
    private int? _endOfMapping;

    public int Column => _level * Width;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            EndMappingBefore(text);
            _text.Append(' ', Column).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Each line of a raw string at the writer's indentation.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>As many statements to a line as there is room for: they say little, and belong together.</summary>
    public void Packed(IEnumerable<string> statements)
    {
        var line = "";
        foreach (var statement in statements)
        {
            if (line.Length > 0 && Column + line.Length + statement.Length >= PackedWidth)
            {
                Line(line);
                line = "";
            }

            line += line.Length == 0 ? statement : $" {statement}";
        }

        if (line.Length > 0)
            Line(line);
    }

    /// <summary>The same behind a label of a <c>switch</c>.</summary>
    public void Case(string label, IReadOnlyCollection<string> statements)
    {
        var line = $"{label}: {string.Join(" ", statements)}";
        if (Column + line.Length < PackedWidth)
        {
            Line(line);
            return;
        }

        Line($"{label}:");
        _level++;
        Packed(statements);
        _level--;
    }

    /// <summary>A line that does not follow the indentation: a directive.</summary>
    public void Directive(string text) => _text.Append(text).Append('\n');

    /// <summary>A line that stands for the source, as the directive before it says. What follows stands for nothing in it; comments do not run, so nothing is said before them.</summary>
    public void Mapped(string directive, string line)
    {
        _endOfMapping = null;
        Directive(directive);
        Line(line);
        _endOfMapping = _text.Length;
    }

    /// <summary>A label stands one level further out than what it marks.</summary>
    public void Label(string name)
    {
        EndMappingBefore(name);
        _text.Append(' ', Math.Max(0, Column - Width)).Append(name).Append(":\n");
    }

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

    private void EndMappingBefore(string text)
    {
        if (_endOfMapping is not { } end || text.StartsWith("//", StringComparison.Ordinal))
            return;
        _endOfMapping = null;
        _text.Insert(end, "#line hidden\n");
    }

    public override string ToString() =>
        _level == 0 ? _text.ToString() : throw new InvalidOperationException($"{_level} blocks left open");
}
