namespace Twins.Loop;

public static partial class NestedCallsTakeNoTurn
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Main()
    {
        EventLoop.Current.CallSoon(() => Print("callback"));
        Print($"{await Branch(1)}");
        Print($"{await Branch(2)}");
        await Coroutine.Sleep(TimeSpan.Zero);
        Print("end");
    }

    [Coroutine]
    private static async Coroutine<int> Leaf(int n) => n * 2;

    [Coroutine]
    private static async Coroutine<int> Branch(int n) => await Leaf(n) + await Leaf(n + 1);
}
