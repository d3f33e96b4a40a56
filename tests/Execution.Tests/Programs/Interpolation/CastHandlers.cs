// A handler that a cast makes, and one of a constant text: both are made where they stand, before the awaits behind them.
using System.Runtime.CompilerServices;

namespace Programs.Interpolation.CastHandlers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(((Noting)$"cast {await Value(1)}").Text + await Value("after"));
        var made = (Noting)($"in {await Value(2)}" + $" parts {Note("last", 3)}");
        Log(made.Text);
        object boxed = (Noting)$"object {await Value(4)}";
        Log(((Noting)boxed).Text);
        Log(Two((Noting)$"first {Note("first", 1)}", await Value("middle"), (Noting)$"second {await Value(5)}"));

        Noting[] constants = [$"one", $"two {await Value(6)}", $"three", $"{await Value(7)}"];
        Log(string.Concat(constants.Select(noting => noting.Text)));
        var created = new Noting[] { $"{await Value(8)}", $"plain", await Value(constants[0]) };
        Log(created[1].Text);
        Log(Two($"text", await Value("middle"), (Noting)$"plain"));
    }

    private static string Two(Noting left, string middle, Noting right) => $"{left.Text} {middle} {right.Text}";
}

[InterpolatedStringHandler]
public class Noting
{
    public Noting(int letters, int holes) => Log($"made for {letters} {holes}");

    public string Text { get; private set; } = "";

    public void AppendLiteral(string text) => Text += Note($"literal {text}", text);

    public void AppendFormatted<T>(T value) => Text += Note($"value {value}", $"{value}");
}
