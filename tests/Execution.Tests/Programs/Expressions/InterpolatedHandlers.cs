// A handler of one's own: the parts are appended in order, and none when the handler refuses.
using System.Runtime.CompilerServices;

namespace Programs.Expressions.InterpolatedHandlers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Write(true, $"a {await Value(1)} b {Note("hole", 2)}");
        Write(false, $"never {Note("hole", 3)}");
    }

    private static void Write(bool enabled, [InterpolatedStringHandlerArgument(nameof(enabled))] Handler text) => Log(text.Text ?? "refused");
}

[InterpolatedStringHandler]
public struct Handler
{
    public string? Text;

    public Handler(int literalLength, int formattedCount, bool enabled, out bool shouldAppend)
    {
        shouldAppend = Note($"handler {literalLength} {formattedCount}", enabled);
        Text = enabled ? "" : null;
    }

    public void AppendLiteral(string text) => Text += Note($"literal {text}", text);

    public void AppendFormatted<T>(T value) => Text += Note($"formatted {value}", $"<{value}>");
}
