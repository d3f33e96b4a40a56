// Handlers that refuse, that stop, that are made with arguments and with the receiver.
using System.Runtime.CompilerServices;

namespace Programs.Interpolation.Handlers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var log = new Logger("log");
        for (var level = 0; level < 3; level++)
        {
            log.Write(Note("level", level), $"a {await Value(1)} {{b}} {Note("hole", 2),5:x4} \"c\" {await Call("d"),-3}");
            log.Write(level, $"plain {Note("hole", level)}", await Value(level));
            Get(log).Write(level, $"{await Value(1)}{Note("second", 2)}", await Value(3));
            log.Write(level: level, message: $"named {await Value(4)}");
        }
        Stopping stopping = $"x{await Value(1)}y{Note("never", 2)}{await Value(3)}";
        Log(stopping.Text);
        Log(Show($"object {await Value<object?>(null)} {null} {'c'} {1.5:0.00}", Note("after", 1), await Value(2)));
        Log(Show($"""raw {await Value("r")} "quoted" {Note("raw", 1)}""", 0, 0));
        try
        {
            log.Write(1, $"{await Value(1)} {Fail()} {await Value(2)}");
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }
        Log(new Shown(1, $"made {await Value(7)}").Text);
        Log(log[$"key {await Value(8)}"]);
    }

    private static Logger Get(Logger log) => Note("get", log);

    private static int Fail() => throw new InvalidOperationException("fail");

    private static string Show(Plain plain, int a, int b) => $"{plain.Text} {a} {b}";
}

public sealed class Shown(int a, Plain plain)
{
    public string Text => $"{a} {plain.Text}";
}

public sealed class Logger(string name)
{
    public string Name => name;

    public string this[Plain key] => key.Text;

    public void Write(int level, [InterpolatedStringHandlerArgument("", "level")] Guarded message, int more = -1) => Log($"{name} {level} {more}: {message.Text}");

    public override string ToString() => name;
}

[InterpolatedStringHandler]
public struct Guarded
{
    public string? Text;

    public Guarded(int literalLength, int formattedCount, Logger logger, int level, out bool goesOn)
    {
        goesOn = level > 0;
        Text = Note($"guarded {literalLength} {formattedCount} {logger.Name} {level}", goesOn ? "" : null);
    }

    public void AppendLiteral(string text) => Text += Note($"literal '{text}'", text);

    public void AppendFormatted<T>(T value, int alignment = 0, string? format = null) => Text += Note($"formatted {value} {alignment} {format}", $"<{value}>");
}

[InterpolatedStringHandler]
public sealed class Stopping(int literalLength, int formattedCount)
{
    public string Text { get; private set; } = $"{literalLength}/{formattedCount}:";

    public bool AppendLiteral(string text)
    {
        Text += text;
        return Note($"literal {text}", text != "y");
    }

    public bool AppendFormatted(int value)
    {
        Text += value;
        return Note($"formatted {value}", true);
    }
}

[InterpolatedStringHandler]
public readonly struct Plain(int literalLength, int formattedCount)
{
    private readonly List<string> _parts = [Note("plain", $"{literalLength},{formattedCount}")];

    public string Text => string.Join("|", _parts);

    public void AppendLiteral(string text) => _parts.Add(Note("literal", text));

    public void AppendFormatted(object? value, string? format = null) => _parts.Add(Note($"object {value ?? "null"} {format}", $"{value}"));

    public void AppendFormatted(string? value) => _parts.Add(Note("string", $"'{value}'"));
}
