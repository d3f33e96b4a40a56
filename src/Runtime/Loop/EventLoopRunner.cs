using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// A loop that is run several times, or step by step by a host that owns the thread: a game's frame, a user interface, another scheduler.
/// Asyncio's <c>Runner</c>.
/// </summary>
/// <remarks>
/// Tasks that have not ended when a run ends wait for the next one; disposing it ends them, as <see cref="EventLoop.Run(Coroutine, EventLoopOptions?)"/>
/// does. Everything is for the thread that it was made on, except the loop's members that say otherwise.
/// </remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner">asyncio.Runner</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class EventLoopRunner : IDisposable
{
    private bool _isDisposed;

    /// <summary>Makes a loop, which does not run yet.</summary>
    /// <param name="options">How it runs.</param>
    public EventLoopRunner(EventLoopOptions? options = null) => Loop = new EventLoop(options ?? new EventLoopOptions());

    /// <summary>The loop; from any thread. Between runs only its members for other threads, and those that tell something, are of use.</summary>
    public EventLoop Loop { get; }

    /// <summary>Runs a coroutine until it ends. Ctrl-C cancels it.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already, it is another thread, or <see cref="EventLoop.Stop"/> was called.</exception>
    public void Run(Coroutine coroutine)
    {
        var root = coroutine.Claim();
        using var entry = Enter();
        var task = Loop.StartTask(root, null);
        Loop.RunAlone(task);
        task.GetResult();
    }

    /// <inheritdoc cref="Run(Coroutine)"/>
    /// <returns>The coroutine's result.</returns>
    public T Run<T>(Coroutine<T> coroutine)
    {
        var root = coroutine.Claim();
        using var entry = Enter();
        var task = Loop.StartTask(root, null);
        Loop.RunAlone(task);
        return task.GetResult();
    }

    /// <summary>The same with the coroutine that a function returns, called on the loop.</summary>
    /// <param name="main">Makes the coroutine.</param>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already, it is another thread, or <see cref="EventLoop.Stop"/> was called.</exception>
    public void Run(Func<Coroutine> main)
    {
        ArgumentNullException.ThrowIfNull(main);
        using var entry = Enter();
        var task = Loop.StartTask(main().Claim(), null);
        Loop.RunAlone(task);
        task.GetResult();
    }

    /// <inheritdoc cref="Run(Func{Coroutine})"/>
    /// <returns>The coroutine's result.</returns>
    public T Run<T>(Func<Coroutine<T>> main)
    {
        ArgumentNullException.ThrowIfNull(main);
        using var entry = Enter();
        var task = Loop.StartTask(main().Claim(), null);
        Loop.RunAlone(task);
        return task.GetResult();
    }

    /// <summary>
    /// Runs the loop until <see cref="EventLoop.Stop"/>. There is no main task for Ctrl-C to cancel, so it ends the program, unless
    /// <see cref="EventLoop.AddSignalHandler"/> says what it does.
    /// </summary>
    public void RunForever()
    {
        using var entry = Enter();
        Loop.RunUntilStopped();
    }

    /// <summary>Starts a coroutine, which takes its first step in the next run or round.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null)
    {
        using var entry = Enter();
        return Loop.CreateTask(coroutine, name);
    }

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        using var entry = Enter();
        return Loop.CreateTask(coroutine, name);
    }

    /// <summary>Runs one round and waits for nothing: what other threads have posted, timers that are due, and all that is ready, each once.</summary>
    /// <returns>How long until there is something to do: zero, if there is already; null, if only another thread, or a socket, can bring it.</returns>
    public TimeSpan? RunOnce()
    {
        using var entry = Enter();
        return Loop.RunOnce();
    }

    /// <summary>Runs rounds while there is something to do, and waits for nothing. For once in a frame.</summary>
    /// <param name="budget">The real time after which no new round is begun: a coroutine that only yields would never let it end.</param>
    /// <returns>As <see cref="RunOnce"/>.</returns>
    public TimeSpan? Pump(TimeSpan budget)
    {
        using var entry = Enter();
        var begun = Stopwatch.GetTimestamp();
        for (; ; )
        {
            var next = Loop.RunOnce();
            if (next != TimeSpan.Zero || Stopwatch.GetElapsedTime(begun) >= budget)
                return next;
        }
    }

    /// <inheritdoc cref="EventLoop.Save"/>
    public CoroutineImage Save(ImageHosts? hosts = null)
    {
        using var entry = Enter();
        return Loop.Save(hosts);
    }

    /// <inheritdoc cref="EventLoop.Restore"/>
    public IReadOnlyList<CoroutineTask> Restore(CoroutineImage image, ImageHosts? hosts = null)
    {
        using var entry = Enter();
        return Loop.Restore(image, hosts);
    }

    /// <summary>Cancels what is left and awaits it, closes the iterators that were left open, and reports what nobody has seen.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        using var entry = Loop.EnterRun();
        _isDisposed = true;
        try
        {
            Loop.ShutDown();
        }
        finally
        {
            Loop.Close();
        }
    }

    /// <summary>The loop's text.</summary>
    public override string ToString() => $"{nameof(EventLoopRunner)} of {Loop}";

    private EventLoop.Entry Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Loop.EnterRun();
    }
}
