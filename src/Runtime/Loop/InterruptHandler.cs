using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>Ctrl-C cancels the main task; the next Ctrl-C is the system's again.</summary>
internal sealed class InterruptHandler : IDisposable
{
    private readonly PosixSignalRegistration _registration;
    private int _interrupts;

    internal InterruptHandler(EventLoop loop, CoroutineTask main) => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        if (loop.HandlesInterrupt || Interlocked.Increment(ref _interrupts) > 1)
            return;
        context.Cancel = true;
        loop.TryPost(static main => ((CoroutineTask)main!).Cancel("Interrupted."), main);
    });

    public void Dispose() => _registration.Dispose();
}
