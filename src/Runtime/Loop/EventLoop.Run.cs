using Coroutines.CompilerServices;

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
        using var entry = EnterRun();
        try
        {
            var main = start(this, root);
            try
            {
                RunTask(main);
            }
            finally
            {
                ShutDown();
            }

            return main;
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Runs until a task has ended, whose failure the caller will throw.</summary>
    internal void RunTask(CoroutineTask main)
    {
        using var interrupts = _options.HandleInterrupt ? new InterruptHandler(this, main) : null;
        _isStopping = false;
        _mainRoot = main.Root;
        while (!main.HasEnded && !_isStopping)
            RunRound(mayRunOn: !_isTested);
        if (!main.HasEnded)
            throw new InvalidOperationException($"The event loop was stopped before '{main.NameForMessages}' had ended.");

        // the shutdown must not report it as never retrieved
        _ = main.Ending;
    }
}
