// In the order of their deadlines, on the loop's clock.
namespace Programs.Tasks.Sleeping;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var start = EventLoop.Current.Time;
        var slow = EventLoop.Current.CreateTask(Nap("slow", 3));
        var quick = EventLoop.Current.CreateTask(Nap("quick", 1));
        await Nap("main", 2);
        Log(await slow + await quick);
        Log(Math.Round((EventLoop.Current.Time - start).TotalSeconds));
    }

    [Coroutine]
    private static async Coroutine<int> Nap(string name, int seconds)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        Log(name);
        return seconds;
    }
}
