namespace Twins.Cancel;

public static partial class OfItself
{
    public static void Play() => Run(Main());

    [Coroutine]
    private static async Coroutine<string> Work(string how)
    {
        var task = EventLoop.Current.CurrentTask!;
        task.Cancel();
        Print($"{how} runs on");
        if (how == "taken back")
            task.Uncancel();
        if (how != "no await")
        {
            await Coroutine.Yield();
            Print("not cancelled");
        }

        return how;
    }

    [Coroutine]
    private static async Coroutine Main()
    {
        foreach (var how in new[] { "await", "no await", "taken back" })
        {
            var task = EventLoop.Current.CreateTask(Work(how));
            try
            {
                Print(await task);
            }
            catch (CoroutineCancelledException)
            {
                Print($"cancelled {task.Cancelled}");
            }
        }
    }
}
