namespace Integration.Tests.Threads;

/// <summary>Many threads and one loop.</summary>
public partial class PostTests : RealTimeTest
{
    private const int ThreadCount = 8;

    private static int PostsEach => IsSlow ? 1_000_000 : 20_000;

    [Fact]
    public void Nothing_that_threads_post_is_lost_and_each_threads_order_is_kept() => Run(CountPosts);

    [Fact]
    public void Every_submitted_coroutine_ends_even_while_the_loop_does()
    {
        for (var round = 0; round < (IsSlow ? 500 : 50); round++)
            EndWhileSubmitting();
    }

    [Fact]
    public void Nobody_sleeps_through_a_post() => Run(PostOneByOne);

    [Coroutine]
    private static async Coroutine CountPosts()
    {
        var (loop, thread) = (Loop, Environment.CurrentManagedThreadId);
        var next = new int[ThreadCount];
        var wrong = 0;
        var threads = Enumerable.Range(0, ThreadCount).Select(number => new Thread(() => Post(number))).ToArray();
        foreach (var poster in threads)
            poster.Start();
        await Coroutine.ToThread(() => Array.ForEach(threads, static poster => poster.Join()));
        await Coroutine.Yield();
        Assert.Equal(0, wrong);
        Assert.All(next, static count => Assert.Equal(PostsEach, count));

        void Post(int number)
        {
            for (var i = 0; i < PostsEach; i++)
            {
                var expected = i;
                loop.CallSoonThreadsafe(() => wrong += next[number]++ == expected && Environment.CurrentManagedThreadId == thread ? 0 : 1);

                // now and then: so that the inbox does not grow without end
                if (i % 5000 == 4999)
                    Assert.Equal(i + 1, loop.Submit(Count(next, number)).GetAwaiter().GetResult());
            }
        }
    }

    [Coroutine]
    private static async Coroutine<int> Count(int[] next, int number)
    {
        await Coroutine.Yield();
        return next[number];
    }

    private void EndWhileSubmitting()
    {
        var started = 0;
        var submitted = new List<Task>[ThreadCount];
        var loop = new TaskCompletionSource<EventLoop>();
        var threads = Enumerable.Range(0, ThreadCount).Select(number => new Thread(() => submitted[number] = Submit(loop.Task.Result))).ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        EventLoop.Run(RunShortly(loop), Options());
        Array.ForEach(threads, static thread => thread.Join());

        var tasks = submitted.SelectMany(static list => list).ToArray();
        Assert.True(Task.WhenAll(tasks).ContinueWith(static _ => { }).Wait(Limit), "a submitted coroutine never ended");
        Assert.True(tasks.Count(static task => task.IsCompletedSuccessfully) <= started);
        Assert.Empty(Reports);

        List<Task> Submit(EventLoop target)
        {
            var tasks = new List<Task>();
            try
            {
                for (; ; )
                {
                    tasks.Add(target.Submit(Step()));

                    // or the loop gets ever more at once, faster than it can be done
                    if (tasks.Count % 20 == 0)
                        Assert.True(tasks[^1].ContinueWith(static _ => { }).Wait(Limit), "a submitted coroutine never ended");
                }
            }
            catch (InvalidOperationException)
            {
                return tasks;
            }
        }

        async Coroutine Step()
        {
            started++;
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine RunShortly(TaskCompletionSource<EventLoop> loop)
    {
        loop.SetResult(Loop);
        for (var i = 0; i < 20; i++)
            await Coroutine.Yield();
    }

    /// <summary>Each post comes when the loop is about to sleep, or just has begun to.</summary>
    [Coroutine]
    private static async Coroutine PostOneByOne()
    {
        var flag = new ThreadSafeFlag();
        var turns = IsSlow ? 50_000 : 5_000;
        using var asked = new SemaphoreSlim(0);
        var poster = new Thread(() =>
        {
            for (var i = 0; i < turns; i++)
            {
                asked.Wait();
                Thread.SpinWait(i % 300);
                flag.Set();
            }
        });
        poster.Start();
        for (var i = 0; i < turns; i++)
        {
            asked.Release();
            await flag.Wait();
        }

        poster.Join();
    }
}
