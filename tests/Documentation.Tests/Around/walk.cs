using Coroutines;

EventLoop.Run(async () => Console.WriteLine(await new C().M([1, 2, 3])));

/// <summary>What stands around the method whose way through the passes <c>docs/architecture.md</c> shows.</summary>
public partial class C
{
    [Coroutine]
    private static async Coroutine<int> F(int n)
    {
        await Coroutine.Yield();
        return n == 2 ? throw new InvalidOperationException() : n;
    }

    [Coroutine]
    private static async Coroutine Do() => await Coroutine.Yield();

    private static int P(int n) => 10 * n;

/* code */
}
