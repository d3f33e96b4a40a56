namespace Twins.Futures;

public static partial class SetOnce
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine Waits(Future<int> future, string name) => Print($"{name} {await future}");

    [Coroutine]
    private static async Coroutine Main()
    {
        var future = new Future<int>();
        var a = EventLoop.Current.CreateTask(Waits(future, "a"));
        await Coroutine.Yield();
        future.AddDoneCallback(f => Print($"callback {f.Result}"));
        var b = EventLoop.Current.CreateTask(Waits(future, "b"));
        await Coroutine.Yield();
        try
        {
            _ = future.Result;
        }
        catch (InvalidOperationException)
        {
            Print("not set");
        }

        future.SetResult(1);
        Print($"set {future.Done}");
        try
        {
            future.SetResult(2);
        }
        catch (InvalidOperationException)
        {
            Print("set already");
        }

        Print($"{future.Cancel()}");
        await Coroutine.Wait([a, b]);
        Print($"{await future}");
    }
}
