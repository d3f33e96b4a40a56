using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>
    /// Runs a coroutine on a fresh loop until it ends, then cancels and awaits what is left, and reports what was never awaited or retrieved.
    /// Ctrl-C cancels it; where it has ended by itself, and what is left still cleans up, that goes on, and the run ends as cancelled. Asyncio's <c>run</c>.
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

    /// <summary>The same with the coroutine that a function returns, called on the loop: <c>EventLoop.Run(async () => { ... })</c>.</summary>
    /// <param name="main">Makes the main coroutine.</param>
    /// <param name="options">How the loop runs.</param>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    public static void Run(Func<Coroutine> main, EventLoopOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(main);
        RequireNone(null);
        var loop = new EventLoop(options ?? new EventLoopOptions());
        loop.RunMain(static (loop, main) => loop.StartTask(main().Claim(), null), main).GetResult();
    }

    /// <inheritdoc cref="Run(Func{Coroutine}, EventLoopOptions?)"/>
    /// <returns>The coroutine's result.</returns>
    public static T Run<T>(Func<Coroutine<T>> main, EventLoopOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(main);
        RequireNone(null);
        var loop = new EventLoop(options ?? new EventLoopOptions());
        return ((CoroutineTask<T>)loop.RunMain(static (loop, main) => loop.StartTask(main().Claim(), null), main)).GetResult();
    }

    private static void RequireNone(CoroutineFrame? frame)
    {
        if (t_running is not null)
            throw new InvalidOperationException(
                $"EventLoop.Run was called{(frame is null ? "" : $" with '{frame.Method}'")} inside of a running event loop; "
                + "await the coroutine, or start it with EventLoop.Current.CreateTask.");
    }

    private CoroutineTask RunMain<T>(Func<EventLoop, T, CoroutineTask> start, T argument)
    {
        using var entry = EnterRun();
        try
        {
            using var interrupts = HandleInterrupts();
            CoroutineTask main;
            try
            {
                main = start(this, argument);
                interrupts?.Guard(main);
                RunTask(main);
            }
            finally
            {
                ShutDown();
            }

            if (main.Outcome == TaskOutcome.Completed)
                interrupts?.ThrowIfDue();
            return main;
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Runs until a task has ended, whose failure the caller will throw, and leaves others as they are. Ctrl-C cancels it.</summary>
    internal void RunAlone(CoroutineTask main)
    {
        using var interrupts = HandleInterrupts();
        interrupts?.Guard(main);
        RunTask(main);
        if (main.Outcome == TaskOutcome.Completed)
            interrupts?.ThrowIfDue();
    }

    private InterruptHandler? HandleInterrupts() => Interrupts = _options.HandleInterrupt ? new InterruptHandler(this) : null;

    private void RunTask(CoroutineTask main)
    {
        // what was set while it was started belongs to it, and not to those that run before it
        if (!ReferenceEquals(AmbientContext.Mark(_systemThread), _stepMark))
            EnterContext(_baseContext);
        _isStopping = false;
        _mainRoot = main.Root;
        while (!main.HasEnded && !_isStopping)
            RunRound(mayRunOn: !_isTested);
        if (!main.HasEnded)
            throw new InvalidOperationException($"The event loop was stopped before '{main.NameForMessages}' had ended.");

        // its frame may serve another task from now on
        _mainRoot = null;

        // the shutdown must not report it as never retrieved
        _ = main.Ending;
    }
}
