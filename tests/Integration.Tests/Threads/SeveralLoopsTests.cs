namespace Integration.Tests.Threads;

public partial class SeveralLoopsTests : RealTimeTest
{
    private const int LoopCount = 4;

    private static readonly AsyncQueue<int>[] s_inboxes = new AsyncQueue<int>[LoopCount];

    [Fact]
    public void Loops_on_several_threads_do_not_meet() => OnThreads(number =>
    {
        var thread = Environment.CurrentManagedThreadId;
        Assert.Equal(Expected(number), EventLoop.Run(Work(number, thread), Options()));
    });

    [Fact]
    public void A_token_goes_round_from_loop_to_loop()
    {
        var rounds = IsSlow ? 50_000 : 1_000;
        var loops = new EventLoop[LoopCount];
        var ready = new CountdownEvent(LoopCount);
        var received = new int[LoopCount];
        OnThreads(number => EventLoop.Run(Pass(number, rounds, loops, ready, received), Options()));
        Assert.All(received, count => Assert.Equal(rounds, count));
    }

    [Fact]
    public void What_belongs_to_another_loop_is_refused()
    {
        using var runner = new EventLoopRunner(Options());
        var task = runner.CreateTask(Coroutine.Sleep(TimeSpan.FromHours(1)));
        OnThreads(_ => EventLoop.Run(Refuse(task), Options()));
    }

    [Fact]
    public void A_loop_is_still_known_when_more_have_come_and_gone_than_there_are_numbers()
    {
        Assert.Equal(5, EventLoop.Run(Outlive(), Options()));

        static async Coroutine<int> Outlive()
        {
            var more = new AsyncEvent();
            var late = EventLoop.Current.CreateTask(Late(more));
            await Coroutine.ToThread(static () =>
            {
                for (var i = 0; i <= ushort.MaxValue; i++)
                    EventLoop.Run(Coroutine.Completed);
            });
            var outside = late.AsTask();
            more.Set();
            return await outside;
        }

        static async Coroutine<int> Late(AsyncEvent more)
        {
            await more.Wait();
            return 5;
        }
    }

    private static void OnThreads(Action<int> body)
    {
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, LoopCount).Select(number => new Thread(() =>
        {
            try
            {
                body(number);
            }
            catch (Exception e)
            {
                lock (failures)
                    failures.Add(e);
            }
        })).ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Empty(failures);
    }

    private static int Expected(int number) => Enumerable.Range(0, 100).Sum(i => i * number);

    [Coroutine]
    private static async Coroutine<int> Work(int number, int thread)
    {
        var queue = new AsyncQueue<int>(3);
        var sum = 0;
        await TaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Produce(queue, number));
            for (var i = 0; i < 3; i++)
                _ = group.CreateTask(Consume());
            await Coroutine.Yield();
        });
        return sum;

        [Coroutine]
        async Coroutine Consume()
        {
            await foreach (var item in queue)
            {
                await Task.Yield();
                Assert.Equal(thread, Environment.CurrentManagedThreadId);
                sum += item;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Produce(AsyncQueue<int> queue, int number)
    {
        for (var i = 0; i < 100; i++)
        {
            await queue.Put(i * number);
            await Coroutine.ToThread(static () => { });
        }

        queue.Shutdown();
    }

    [Coroutine]
    private static async Coroutine Pass(int number, int rounds, EventLoop[] loops, CountdownEvent ready, int[] received)
    {
        var inbox = new AsyncQueue<int>();
        loops[number] = EventLoop.Current;
        s_inboxes[number] = inbox;
        ready.Signal();
        await Coroutine.ToThread(ready.Wait);
        if (number == 0)
            inbox.PutNowait(0);
        for (var round = 0; round < rounds; round++)
        {
            var token = await inbox.Get();
            Assert.Equal((round * LoopCount) + number, token);
            received[number]++;
            var next = (number + 1) % LoopCount;
            if (round < rounds - 1 || next != 0)
                loops[next].CallSoonThreadsafe(() => s_inboxes[next].PutNowait(token + 1));
        }
    }

    [Coroutine]
    private static async Coroutine Refuse(CoroutineTask task)
    {
        await Coroutine.Yield();
        Assert.Throws<InvalidOperationException>(() => task.Cancel());
        await Assert.ThrowsAsync<InvalidOperationException>(() => EventLoop.Current.CreateTask(Await(task)).AsTask());
    }

    [Coroutine]
    private static async Coroutine Await(CoroutineTask task) => await task;
}
