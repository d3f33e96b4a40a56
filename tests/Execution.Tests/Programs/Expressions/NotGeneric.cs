// Comparisons with what becomes a variable: C# would read name < b, c > (4) as a generic call.
namespace Programs.Expressions.NotGeneric;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var (b, c) = (2, 3);
        int? none = null;
        Log(All(await Value(1) < b, c > (4)));
        Log(All((none ?? await Value(1)) < b, c > (2)));
        Log(All(b + await Value(1) < b, c > (4)));
        Log(All(b < await Value(3), c > (4)));
        bool[] made = [await Value(1) < b, c > (2)];
        Log(All(made));
        Log((await Value(1) < b, c > (2)).Item2);
        Log(new Amount(1) < await Value(b) > (c));
        Log(await Value(new Amount(1)) < b > (c));
        await Text(b, c);
    }

    [Coroutine]
    static async Coroutine<string> Text(int b, int c) => Note("text", All((await Value(1)) < b, c > (await Value(4))));

    static string All(params bool[] all) => string.Join(" ", all);
}

public readonly struct Amount(int number)
{
    public static int operator <(Amount left, int right) => Note($"less {right}", left.Number);

    public static int operator >(Amount left, int right) => Note($"more {right}", left.Number);

    public int Number => number;

    public override string ToString() => $"amount {number}";
}
