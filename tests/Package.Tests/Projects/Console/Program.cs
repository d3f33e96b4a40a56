using Coroutines;

EventLoop.Run(Sums.Run());

internal static partial class Sums
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var sum = EventLoop.Current.CreateTask(Add(3, 4));
        await Coroutine.Yield();

        // a machine knows its line and its locals, the compiler's own async method does not
        foreach (var frame in sum.Frames)
            Console.WriteLine($"{frame.Method}, line {frame.Line}: {string.Join(", ", frame.Locals)}");
        Console.WriteLine(await sum);
    }

    [Coroutine]
    private static async Coroutine<int> Add(int left, int right)
    {
        await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
        return left + right;
    }
}
