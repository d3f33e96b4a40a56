// What goes out is dropped, and an argument behind it awaits.
namespace Programs.Expressions.DiscardedOutArguments;

public static partial class Program
{
    private delegate int Taking(out int taken, int n);

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(Take(out _, await Value(1)));
        Log(Take(out _, out _, await Value(2)) + Take(out _, await Value(3)));
        Log(Take(out int _, out var _, await Value(4)));
        Log(Take(n: await Value(5), taken: out _));
        Log(await Taken(Take(out _, await Value(6))));
        Taking taking = Take;
        Log(taking(out _, await Value(7)) + new Box(out _, await Value(8)).N);
        {
            var _ = await Value(9);
            Log(_);
        }

        Func<int, int, Coroutine<int>> function = async (_, _) => Take(out _, await Value(10));
        Log(await function(1, 2));
        Func<int, Coroutine<int>> named = async _ => Take(out _, await Value(11)) + _;
        Log(await named(3));
        Log(Own(out _, await Value(12)));

        static int Own(out string text, int n) => (text = $"{n}").Length;
    }

    [Coroutine]
    private static async Coroutine<int> Taken(int n) => Take(out _, await Value(n)) - n;

    private static int Take(out int taken, int n) => taken = Note($"take {n}", n + 1);

    private static int Take(out int taken, out string text, int n) => (text = $"{taken = Note($"take both {n}", n)}").Length;

    private sealed class Box
    {
        public Box(out int taken, int n) => N = Take(out taken, n);

        public int N { get; }
    }
}
