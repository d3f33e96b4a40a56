namespace Tour;

public static partial class ChainOfResults
{
    [Coroutine]
    static async Coroutine<int> ReadRaw()
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(0.1));
        return 512;
    }

    [Coroutine]
    static async Coroutine<int> ReadPercent() => await ReadRaw() * 100 / 1024;

    [Coroutine]
    static async Coroutine<string> Describe()
    {
        int percent = await ReadPercent();
        return percent < 60 ? $"{percent} %: water the plant" : $"{percent} %: all is well";
    }

    public static void Run() => Console.WriteLine(EventLoop.Run(Describe(), Clock.Options));
}
