using Coroutines.CompilerServices;
using Coroutines.Testing;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>
    /// Runs a coroutine on a fresh loop until it ends, then cancels and awaits what is left, and reports what was never awaited or retrieved.
    /// Ctrl-C cancels it. Asyncio's <c>run</c>.
    /// </summary>
    /// <param name="coroutine">The main coroutine.</param>
    /// <param name="options">How the loop runs.</param>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    public static void Run(Coroutine coroutine, EventLoopOptions? options = null)
    {
        var root = coroutine.Claim();
        RequireNone(root);
        var loop = new EventLoop(options ?? new EventLoopOptions());
        loop.RunMain(static (loop, root) => loop.StartTask((VoidCoroutineFrame)root, null), root).GetResult();
    }

    /// <inheritdoc cref="Run(Coroutine, EventLoopOptions?)"/>
    /// <returns>The coroutine's result.</returns>
    public static T Run<T>(Coroutine<T> coroutine, EventLoopOptions? options = null)
    {
        var root = coroutine.Claim();
        RequireNone(root);
        var loop = new EventLoop(options ?? new EventLoopOptions());
        return ((CoroutineTask<T>)loop.RunMain(static (loop, root) => loop.StartTask((CoroutineFrame<T>)root, null), root)).GetResult();
    }

    private static void RequireNone(CoroutineFrame frame)
    {
        if (t_running is not null)
            throw new InvalidOperationException(
                $"EventLoop.Run was called with '{frame.Method}' inside of a running event loop; "
                + "await the coroutine, or start it with EventLoop.Current.CreateTask.");
    }

    private CoroutineTask RunMain(Func<EventLoop, CoroutineFrame, CoroutineTask> start, CoroutineFrame root)
    {
        var outerContext = SynchronizationContext.Current;
        var outerValues = ExecutionContext.Capture();
        Open();
        try
        {
            var main = start(this, root);
            using (_options.HandleInterrupt ? new InterruptHandler(this, main) : null)
            {
                RunUntilDone(main);
            }

            // it comes out of Run: the shutdown must not report it as never retrieved
            _ = main.Exception;
            ShutDown();
            return main;
        }
        finally
        {
            Close();
            SynchronizationContext.SetSynchronizationContext(outerContext);
            if (outerValues is not null)
                ExecutionContext.Restore(outerValues);
        }
    }

    private void RunUntilDone(CoroutineTask main)
    {
        _main = main;
        try
        {
            while (!main.Done)
                RunRound();
        }
        catch (LoopHangException)
        {
            // what hangs gets its chance to clean up
            ShutDown();
            throw;
        }
    }

    private void Open()
    {
        t_running = Thread.Loop = this;
        if (Debug)
            Interlocked.Increment(ref s_debugLoops);
        SynchronizationContext.SetSynchronizationContext(new LoopSynchronizationContext(this));
        _baseContext = _stepContext = ExecutionContext.Capture();
        _baseMark = _stepMark = AmbientContext.Mark(_systemThread);
    }

    private void Close()
    {
        Inbox.Close();
        t_running = Thread.Loop = null;
        if (Debug)
            Interlocked.Decrement(ref s_debugLoops);
        _alarm?.Dispose();
        _buffers.GiveBack(in Ready);
    }
}
