// What an Add says of its caller, with and without awaits, in lambdas, and with parameters between.
using System.Collections;
using System.Runtime.CompilerServices;

namespace Programs.Initializers.CallersOfAdd;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(new Notes { "a", { "b", 2 }, Note("c", "c") });
        Log(new Notes { await Value("a"), { Note("b", "b"), await Value(2) }, Note("c", "c") });
        Func<Notes> make = () => new Notes { "in", { "lambda", 1 } };
        await Pause("make");
        Log(make());
        var holder = new Holder { Notes = { "nested", await Value("deep"), { "c", 5 } } };
        Log(holder.Notes);
        var name = "name";
        Log(new Notes { name, { name, name.Length } });
        var captured = 1;
        Func<int> read = () => captured++;
        Log(new Notes { nameof(captured), captured.ToString(), $"{captured}", { $"{captured}", read() } });
    }
}

public sealed class Holder
{
    public Notes Notes { get; } = [];
}

public sealed class Notes : IEnumerable<string>
{
    private readonly List<string> _items = [];

    public void Add(string text, int number = 7, DayOfWeek day = DayOfWeek.Friday, [CallerMemberName] string caller = "", [CallerLineNumber] long line = 0) =>
        _items.Add($"{text} {number} {day} {caller} {line}");

    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(",", _items);
}
