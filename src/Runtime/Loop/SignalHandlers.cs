using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What a loop calls at signals of the system, which come on a thread of the system's.</summary>
internal sealed class SignalHandlers(EventLoop loop) : IDisposable
{
    private readonly Dictionary<PosixSignal, PosixSignalRegistration> _registrations = [];

    internal void Set(PosixSignal signal, Action callback)
    {
        Remove(signal);
        _registrations.Add(signal, PosixSignalRegistration.Create(signal, context =>
        {
            // the system's own answer, mostly the end of the process, is off
            context.Cancel = loop.TryPost(EventLoop.InvokeAction, callback);
        }));
    }

    internal bool Remove(PosixSignal signal)
    {
        if (!_registrations.Remove(signal, out var registration))
            return false;
        registration.Dispose();
        return true;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations.Values)
            registration.Dispose();
        _registrations.Clear();
    }
}
