namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>
    /// Ends the run at the end of this round: what is ready still takes its step. <see cref="Run(Coroutine, EventLoopOptions?)"/> and
    /// <see cref="EventLoopRunner.Run(Coroutine)"/> then throw, as their coroutine has not ended; <see cref="EventLoopRunner.RunForever"/> returns. From
    /// another thread, go through <see cref="CallSoonThreadsafe"/>.
    /// </summary>
    /// <seealso href="https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.stop">loop.stop</seealso>
    public void Stop()
    {
        CheckThread();
        _isStopping = true;
        StopRunningOn();
    }

    /// <summary>Runs until <see cref="Stop"/>.</summary>
    internal void RunUntilStopped()
    {
        _isStopping = false;
        while (!_isStopping)
            RunRound(mayRunOn: !_isTested);
    }

    /// <summary>On the thread that posts, which is none of the host's business and must not fail with it.</summary>
    private void TellHost(Action workPosted)
    {
        try
        {
            workPosted();
        }
        catch (Exception e)
        {
            Inbox.TryPost(new Failure(this, new CoroutineDiagnostic($"{nameof(EventLoopOptions)}.{nameof(EventLoopOptions.WorkPosted)} failed.", e)));
        }
    }

    private sealed class Failure(EventLoop loop, CoroutineDiagnostic diagnostic) : InboxItem
    {
        internal override void Deliver() => loop.Report(diagnostic);

        internal override void Abandon() => Deliver();
    }

    /// <summary>A round that waits for nothing.</summary>
    /// <returns>The time until there is something to do; null: only another thread, or a socket, can bring it.</returns>
    internal TimeSpan? RunOnce()
    {
        _selector?.Poll();
        RunReady();
        if (Ready.Count > 0 || Inbox.HasItems || HasInput())
            return TimeSpan.Zero;
        var deadline = Timers.NextDeadline(exact: true);
        if (WakeIdle(deadline))
            return TimeSpan.Zero;
        if (deadline == long.MaxValue)
            return null;
        return TimeUntil(deadline);
    }
}
