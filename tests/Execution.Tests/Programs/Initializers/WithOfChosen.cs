// A record that is chosen by an await, and copied with changes.
namespace Programs.Initializers.WithOfChosen;

public record Pair(int A, string B);

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var pair = new Pair(1, "one");
        for (var i = 0; i < 3; i++)
        {
            Log(((await Value(i) switch { 0 => pair, 1 => await Value(new Pair(2, "two")), _ => new Pair(3, "three") }) with { A = 7 }).ToString());
            Log(((await Value(i > 0) ? pair : new Pair(4, "four")) with { B = "b" }).B);
            Log((await Value(pair) with { A = Times(i) }).A);
            Log(((await Value(pair)) with { A = await Value(Times(i)) }).A);
            pair = pair with { A = pair.A + 1 };
        }
    }

    private static int Times(int i)
    {
        Log($"times {i}");
        return i * 10;
    }
}
