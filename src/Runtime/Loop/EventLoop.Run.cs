namespace Coroutines;

public sealed partial class EventLoop
{
    private readonly CompilerServices.PoolTrimmer _trimmer = CompilerServices.PoolTrimmer.ForThread;
    private volatile bool _closed;

    /// <summary>Runs a coroutine on a fresh loop until it ends, then cancels and awaits what is left. Asyncio's <c>run</c>.</summary>
    /// <param name="coroutine">The main coroutine.</param>
    /// <param name="options">How the loop runs.</param>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    public static void Run(Coroutine coroutine, EventLoopOptions? options = null)
    {
        RequireNone(coroutine.Frame);
        var loop = new EventLoop(options ?? new EventLoopOptions());
        loop.RunMain(() => loop.CreateTask(coroutine)).GetResult();
    }

    /// <summary>Runs a coroutine on a fresh loop until it ends, then cancels and awaits what is left. Asyncio's <c>run</c>.</summary>
    /// <param name="coroutine">The main coroutine.</param>
    /// <param name="options">How the loop runs.</param>
    /// <returns>The coroutine's result.</returns>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    public static T Run<T>(Coroutine<T> coroutine, EventLoopOptions? options = null)
    {
        RequireNone(coroutine.Frame);
        var loop = new EventLoop(options ?? new EventLoopOptions());
        return ((CoroutineTask<T>)loop.RunMain(() => loop.CreateTask(coroutine))).GetResult();
    }

    private static void RequireNone(CompilerServices.CoroutineFrame frame)
    {
        if (t_running is not null)
            throw new InvalidOperationException(
                $"EventLoop.Run('{frame.Method}') was called inside of a running event loop; await the coroutine, or start it with EventLoop.Current.CreateTask.");
    }

    private CoroutineTask RunMain(Func<CoroutineTask> start)
    {
        var outerContext = SynchronizationContext.Current;
        t_running = this;
        if (Debug)
            Interlocked.Increment(ref s_debugLoops);
        SynchronizationContext.SetSynchronizationContext(new LoopSynchronizationContext(this));
        _baseContext = ExecutionContext.Capture();
        try
        {
            var main = start();
            while (!main.Done)
                RunBatch(wait: true);
            SwitchTo(null);
            foreach (var task in Live.ToArray())
                task.Cancel(null);
            while (Live.Count > 0)
                RunBatch(wait: true);
            SwitchTo(null);
            Guards.ReportAll();
            return main;
        }
        finally
        {
            _closed = true;
            t_running = null;
            if (Debug)
                Interlocked.Decrement(ref s_debugLoops);
            _buffers.GiveBack();
            SynchronizationContext.SetSynchronizationContext(outerContext);
        }
    }

    /// <summary>One round: other threads' calls, due timers, then everything that is ready now, each once.</summary>
    private void RunBatch(bool wait)
    {
        if (wait && Ready.Count == 0)
            WaitForWork();
        _trimmer.TrimAfterCollection();
        if (Inbox.HasItems)
            Inbox.Drain();
        if (Timers.Count > 0)
            Timers.Fire(Time.Ticks, this);
        for (var left = Ready.Count; left > 0; left--)
            RunFrame(Ready.Pop());
    }

    private void WaitForWork()
    {
        if (Inbox.HasItems)
            return;
        var deadline = Timers.NextDeadline();
        if (deadline == long.MaxValue)
        {
            Inbox.Wait(Timeout.InfiniteTimeSpan);
            return;
        }

        var delay = deadline - Time.Ticks;
        if (delay > 0 && _timeProvider is Testing.VirtualTime clock)
            clock.JumpTo(clock.GetTimestamp() + delay);
        else if (delay > 0)
            Inbox.Wait(TimeSpan.FromMilliseconds(Math.Min(int.MaxValue - 1, Math.Ceiling(delay / (double)TimeSpan.TicksPerMillisecond))));
    }
}
