namespace Twins.Exit;

public static partial class OpenIterators
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async IAsyncEnumerable<int> Numbers()
    {
        try
        {
            for (var i = 0; i < 10; i++)
            {
                yield return i;
                await Coroutine.Yield();
            }
        }
        finally
        {
            Print("closing");
            await Coroutine.Sleep(Ms(10));
            Print("closed");
        }
    }

    [Coroutine]
    private static async Coroutine Left()
    {
        try
        {
            await Coroutine.Sleep(Ms(1000));
        }
        finally
        {
            Print("task is over");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Next(IAsyncEnumerator<int> iterator)
    {
        await iterator.MoveNextAsync();
        return iterator.Current;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        _ = EventLoop.Current.CreateTask(Left());
        var iterator = Numbers().GetAsyncEnumerator();
        var first = await Next(iterator);
        Print($"{first} {await Next(iterator)}");
        Print("main ends");
    }
}
