namespace Programs.Expressions.Tuples;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var x = 1;
        var pair = (x, await Value(2), x = 3, Name: await Call("four"));
        Log($"{pair.x} {pair.Item2} {pair.Item3} {pair.Name} {x}");
        Log((await Value(1), 2) == (1, await Value(2)));
        Log((await Value(1), Note("right", 2)) != (1, await Call(3)));
        (int, (string, int)) nested = (1, (await Value("in"), await Value(3)));
        Log(nested);
    }
}
