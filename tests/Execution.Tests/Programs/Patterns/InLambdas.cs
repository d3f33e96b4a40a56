// Pattern variables that lambdas capture, one each time the condition is met.
// lines of its own
namespace Programs.Patterns.InLambdas;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var readers = new List<Func<string>>();
        object[] things = ["a", 1, "b", 2];
        foreach (var thing in things)
        {
            if (await Value(thing) is string text)
                readers.Add(() => text += "!");
            if (thing is int and var number && await Value(true))
            {
                readers.Add(() => $"{number++}");
                number += await Value(10);
            }
        }

        var i = 0;
        while (await Value(i) is < 2 and var n)
        {
            readers.Add(() => $"n {n}");
            i++;
        }

        foreach (var read in readers)
            Log(read() + read());
        Func<object, Coroutine<string>> describe = async thing => await Value(thing) switch
        {
            string s => await Later(() => s),
            int n when await Value(n > 1) => await Later(() => $"{n}"),
            _ => "other",
        };
        foreach (var thing in things)
            Log(await describe(thing));
    }

    [Coroutine]
    private static async Coroutine<string> Later(Func<string> read)
    {
        await Pause("later");
        return read();
    }
}
