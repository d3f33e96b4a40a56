namespace Crawler;

/// <summary>One line that tells how far the crawl is, drawn again and again: nothing when nobody would see it.</summary>
internal static partial class Progress
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(50);

    [Coroutine]
    public static async Coroutine Show(Crawl crawl, Coroutine running)
    {
        if (Console.IsOutputRedirected)
        {
            await running;
            return;
        }

        CoroutineTask drawing = EventLoop.Current.CreateTask(Draw(crawl));
        try
        {
            await running;
        }
        finally
        {
            drawing.Cancel();
            Console.Write("\r\e[K");
        }
    }

    [Coroutine]
    private static async Coroutine Draw(Crawl crawl)
    {
        const string Wheel = "|/-\\";
        for (int turn = 0; ; turn++)
        {
            Console.Write($"\r\e[K{Wheel[turn % Wheel.Length]} {crawl.Done} done, {crawl.Running} running, {crawl.Waiting} waiting");
            await Coroutine.Sleep(s_interval);
        }
    }
}
