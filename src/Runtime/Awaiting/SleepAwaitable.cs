using System.ComponentModel;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What a generated body awaits for <see cref="Coroutine.Sleep(TimeSpan)"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Pause]
public readonly struct SleepAwaitable : IRuntimeAwaiter
{
    private readonly TimeSpan _delay;

    internal SleepAwaitable(TimeSpan delay) => _delay = delay;

    internal TimeSpan Delay => _delay;

    /// <summary>Itself.</summary>
    public SleepAwaitable GetAwaiter() => this;

    /// <summary>False: even a sleep of no time lets the others run.</summary>
    public bool IsCompleted => false;

    /// <summary>Ends the wait.</summary>
    public void GetResult() => PendingError.Throw();

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame)
    {
        var loop = frame.Loop;
        if (_delay == Timeout.InfiniteTimeSpan)
            frame.WaitOn(SleepWait.Endless);
        else if (_delay <= TimeSpan.Zero)
            frame.SuspendReady();
        else
            loop.StartTimer(_delay, frame.WaitForTimer(loop));
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => EventLoop.Current.CallLater(_delay, continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
