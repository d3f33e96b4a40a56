// Ordinary interpolation: when values are read, formatted, boxed, and aligned.
using System.Globalization;

namespace Programs.Interpolation.Strings;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var number = 1;
        var noisy = new Noisy("n");
        Log($"{number} {await Value(number++)} {number} {Note("two", number)}");
        Log($"{noisy} {await Value(noisy.Rename("m"))} {noisy}");
        Log($"{noisy,8}|{await Value(2.5),-6:0.0}|{Note("last", 3):d3}");
        FormattableString formattable = $"{noisy} {await Value(1)} {number = 9}";
        Log($"{formattable.Format} {formattable.ArgumentCount} {formattable.GetArgument(2)} {number}");
        Log(FormattableString.Invariant($"{await Value(1.5)} {Note("x", 2.5)}"));
        Log(string.Create(CultureInfo.InvariantCulture, $"{number} {Note("created", 1.25)}") + await Value("after"));
        Log($"{(await Value(true) ? $"yes {await Value(1)}" : "no")} {{literal}} {$"{await Value("in")}"}");
        Log($@"c:\{await Value("path")}\""quoted""" + $"""raw "{await Value("raw")}" """);
        Log($"{await Value<string?>(null)}{null}{'c'}{Note("char", 'd')}");
        Log(("a" + await Value(1)) + 'b' + 2.5m + null + await Value(true) + new[] { 1 }.Length + Note("end", "e"));
        string text = "start ";
        text += await Value(1) + number + "x";
        text += $"{text.Length} {await Value(2)}";
        Log(text);
    }
}

public sealed class Noisy(string name)
{
    private string _name = name;

    public string Rename(string other)
    {
        _name = other;
        return other;
    }

    public override string ToString() => Note($"text of {_name}", _name);
}
