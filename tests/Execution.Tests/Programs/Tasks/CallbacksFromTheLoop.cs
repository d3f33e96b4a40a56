// order depends on suspension
namespace Programs.Tasks.CallbacksFromTheLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        EventLoop.Current.CallLater(TimeSpan.FromSeconds(2), () => Log("later"));
        EventLoop.Current.CallSoon(() => Log("soon"));
        Log("now");
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Log("after one");
        await Value(1);
        await Coroutine.Sleep(TimeSpan.FromSeconds(2));
        Log("end");
    }
}
