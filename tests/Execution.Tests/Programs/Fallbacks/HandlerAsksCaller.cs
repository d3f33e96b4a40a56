// fallback: a collection or an interpolated string whose methods ask for their caller
namespace Programs.Fallbacks.HandlerAsksCaller;

using System.Runtime.CompilerServices;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Show($"text {Note("one", 1)}");
        await Pause("between");
        Func<string> show = () => $"{new Told { Text = $"{2}" }.Text.Text}";
        Log(show());
    }

    private static void Show(Asking asking) => Log(asking.Text);
}

public sealed class Told
{
    public Asking Text { get; set; }
}

[InterpolatedStringHandler]
public struct Asking
{
    public string Text;

    public Asking(int literals, int holes, [CallerMemberName] string member = "") => Text = member;

    public void AppendLiteral(string text) => Text += text;

    public void AppendFormatted(int value, [CallerMemberName] string member = "") => Text += $"<{value} {member}>";
}
