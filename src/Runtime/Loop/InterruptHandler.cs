using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>
/// Ctrl-C cancels the main task; the next Ctrl-C is the system's again. One that comes too late to cancel it, in its last step or while what it left
/// cleans up, is not lost: the run ends with it.
/// </summary>
internal sealed class InterruptHandler : IDisposable
{
    private const string Message = "Interrupted.";

    private readonly EventLoop _loop;
    private readonly PosixSignalRegistration _registration;
    private CoroutineTask? _main;
    private int _interrupts;

    /// <summary>It has come and cancelled nothing yet.</summary>
    private volatile bool _isDue;

    internal InterruptHandler(EventLoop loop)
    {
        _loop = loop;
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            if (TryTake())
                context.Cancel = true;
        });
    }

    /// <summary>What it cancels: before the loop runs.</summary>
    internal void Guard(CoroutineTask main) => _main = main;

    /// <summary>Ctrl-C. From any thread.</summary>
    /// <returns>False: it is the system's.</returns>
    internal bool TryTake()
    {
        if (_loop.HandlesInterrupt || Interlocked.Increment(ref _interrupts) > 1)
            return false;
        _isDue = true;
        _loop.Inbox.TryPost(new Interrupt(this));
        return true;
    }

    /// <summary>At the end of a run that nothing else has failed.</summary>
    internal void ThrowIfDue()
    {
        if (_isDue)
            throw new CoroutineCancelledException(Message);
    }

    public void Dispose() => _registration.Dispose();

    private void CancelMain()
    {
        if (_main is not null && _main.Cancel(Message))
            _isDue = false;
    }

    /// <summary>Takes no turn behind what is ready: the main task, which may be, has the cancel at the await where it stands.</summary>
    private sealed class Interrupt(InterruptHandler handler) : InboxItem
    {
        internal override void Deliver() => handler.CancelMain();
    }
}
