using System.Runtime.InteropServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    private SignalHandlers? _signals;

    /// <summary>Whether Ctrl-C is the user's. Asked from another thread.</summary>
    internal volatile bool HandlesInterrupt;

    /// <summary>Takes Ctrl-C, during a run or after the last one; null: nobody did.</summary>
    internal InterruptHandler? Interrupts { get; private set; }

    /// <summary>
    /// Calls back, in a turn of the loop, when the process gets a signal: <c>SIGTERM</c> for a graceful end. What the system would do at it, mostly
    /// end the process, it does not do.
    /// </summary>
    /// <remarks>
    /// A handler of <see cref="PosixSignal.SIGINT"/> takes the place of the loop's own, which cancels the main task. At the loop's end all are removed.
    /// </remarks>
    /// <param name="signal">The signal; it has one handler in a loop.</param>
    /// <param name="callback">What to call. What it throws goes to the loop's exception handler.</param>
    /// <exception cref="PlatformNotSupportedException">This system does not have the signal.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.add_signal_handler">loop.add_signal_handler</seealso>
    public void AddSignalHandler(PosixSignal signal, Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckThread();
        (_signals ??= new SignalHandlers(this)).Set(signal, callback);
        if (signal == PosixSignal.SIGINT)
            HandlesInterrupt = true;
    }

    /// <summary>Removes the handler of a signal.</summary>
    /// <returns>False when there was none.</returns>
    public bool RemoveSignalHandler(PosixSignal signal)
    {
        CheckThread();
        if (signal == PosixSignal.SIGINT)
            HandlesInterrupt = false;
        return _signals is not null && _signals.Remove(signal);
    }
}
