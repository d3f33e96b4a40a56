// Handlers that ask for their caller, are passed by reference, added up, made with this, with a struct, with what is extended; with dynamic holes.
using System.Runtime.CompilerServices;
using System.Text;

namespace Programs.Interpolation.UnusualHandlers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var text = new StringBuilder();
        text.Append($"a {await Value(1)} {Note("b", 2)}").Append($"plain {await Value(3)}{text.Length}");
        text.AppendLine($"{Note("c", text.Length)}");
        text.Append($"{Note("d", 4)}", await Value(0));
        Log(text);

        Log(Show($"one {await Value(1)}" + $"two {Note("two", 2)} {await Value(3)}"));
        Asking added = $"{Note("first", 1)}" + ($"{await Value(2)}" + $"{Note("last", 3)}");
        Log(added.Text);
        Log(Show($"before", await Value(5)));
        dynamic late = await Value<object>("late");
        Log(Show($"dynamic {late} {await Value(6)}"));
        Asking[] several = [$"{Note("x", 1)}", $"{await Value(2)}"];
        Log(several[0].Text + several[1].Text);

        var point = new Point { X = 1 };
        point.Write($"{await Value(1)} {point.X}");
        point.Change(ref point.X, $"{await Value(2)}", 3);
        Log(point.X);
        new Named("extended").Say($"{await Value(4)}");
        Named? nobody = await Value<Named?>(null);
        nobody?.Say($"{Note("never", 1)} {await Value(4)}");
        new Named("conditional")?.Tell($"{await Value(4)}");
        await new Named("inside").Run();
    }

    private static string Show(Asking asking, int more = 0) => $"{asking.Text} {more}";

    private static StringBuilder Append(this StringBuilder text, [InterpolatedStringHandlerArgument("text")] ref StringBuilder.AppendInterpolatedStringHandler more, int n) =>
        text.Append(ref more).Append(n);

    public static void Say(this Named named, [InterpolatedStringHandlerArgument("named")] Made made) => Log($"{named} said {made.Text}");
}

public struct Point
{
    public int X;

    public void Write([InterpolatedStringHandlerArgument("")] Placed text) => Log($"{X++} {text.Text}");

    public void Change(ref int place, [InterpolatedStringHandlerArgument("place")] Placed text, int n)
    {
        place += n;
        Log($"{X} {text.Text}");
    }
}

public partial class Named(string name)
{
    [Coroutine]
    public async Coroutine Run()
    {
        Tell($"{await Value(1)}");
        this.Tell($"{Note("hole", 1)} {await Value(2)}");
    }

    public void Tell([InterpolatedStringHandlerArgument("")] Made made) => Log($"{this} told {made.Text}");

    public override string ToString() => name;
}

[InterpolatedStringHandler]
public struct Asking
{
    public string Text;

    public Asking(int literals, int holes, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => Text = $"{literals} {holes} {member} {line}:";

    public void AppendLiteral(string text, [CallerLineNumber] int line = 0) => Text += $"{text}@{line}";

    public void AppendFormatted<T>(T value, int alignment = 1, [CallerMemberName] string member = "", [CallerLineNumber] int line = 0) => Text += Note($"formatted {value}", $"<{value} {alignment} {member} {line}>");
}

[InterpolatedStringHandler]
public struct Placed
{
    public string Text;

    public Placed(int literals, int holes, Point point) => Text = $"{literals} {holes} {point.X}:";

    public Placed(int literals, int holes, ref int place) => Text = $"{literals} {holes} {place++}:";

    public void AppendLiteral(string text) => Text += text;

    public void AppendFormatted(int value) => Text += $"<{value}>";
}

[InterpolatedStringHandler]
public sealed class Made(int literals, int holes, Named named)
{
    public string Text { get; private set; } = $"{literals} {holes} {named}:";

    public void AppendLiteral(string text) => Text += text;

    public void AppendFormatted(int value) => Text += $"<{value}>";
}
