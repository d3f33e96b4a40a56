using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;

namespace Coroutines;

/// <summary>
/// Waits for the sockets of a loop on the loop's own thread, as asyncio's does. .NET's way takes two more threads: its own waits for all sockets of
/// the process, one of the thread pool completes the operation, and that wakes the loop.
/// </summary>
/// <remarks>
/// Opened with the loop's first <see cref="LoopSocket"/>; from then on the loop sleeps here instead of in its inbox. Only on Linux, and only where the loop
/// runs itself: a host that steps it is told of work by other threads.
/// </remarks>
internal sealed unsafe class SocketSelector : IDisposable
{
    private const int MostEvents = 256;

    /// <summary>From so many sockets on those that are gone are looked for.</summary>
    private const int FewSockets = 64;

    /// <summary>The bell's; no socket has it.</summary>
    private const ulong BellKey = 0;

    /// <summary>While coroutines keep the loop busy, sockets are looked at so often.</summary>
    private static readonly long s_pollEvery = Ticks(microseconds: 50);

    /// <summary>Whose last wait for a socket took no longer looks for a while before it sleeps, for to be woken takes longer than that.</summary>
    private static readonly long s_shortWait = Ticks(microseconds: 100);
    private static readonly long s_look = Ticks(microseconds: 20);

    private readonly EventLoop _loop;
    private readonly SafeFileHandle _epoll;

    /// <summary>Wakes the loop for other threads.</summary>
    private readonly SafeFileHandle _bell;
    private readonly byte[] _events = GC.AllocateUninitializedArray<byte>(MostEvents * Linux.EventSize, pinned: true);

    /// <summary>A connection that everybody has forgotten is the collector's to close: nobody waits for it.</summary>
    private readonly Dictionary<ulong, WeakReference<LoopSocket>> _sockets = [];
    private int _sweepAt = FewSockets;
    private ulong _lastKey = BellKey;
    private int _waiting;
    private int _isRung;
    private long _polled;
    private long _began;
    private bool _wasShort;

    /// <summary>Whether a socket was among what <see cref="Collect"/> has found.</summary>
    private bool _hasMetSocket;

    private SocketSelector(EventLoop loop, SafeFileHandle epoll, SafeFileHandle bell)
    {
        _loop = loop;
        _epoll = epoll;
        _bell = bell;
    }

    /// <summary>Whether a coroutine waits for a socket.</summary>
    internal bool IsWaitedFor => _waiting > 0;

    /// <summary>Null where the system has no such thing, or no room for it: sockets then go .NET's way.</summary>
    internal static SocketSelector? TryOpen(EventLoop loop)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var (epoll, bell) = (Linux.TryOpenEpoll(), Linux.TryOpenEvent());
            if (epoll is not null && bell is not null && Linux.Watch(epoll, Linux.Add, bell, Linux.Readable | Linux.EdgeTriggered, BellKey))
                return new SocketSelector(loop, epoll, bell);
            epoll?.Dispose();
            bell?.Dispose();
            return null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Tells the socket from now on what changes, and at once how it stands.</summary>
    /// <returns>Its key; 0 when the system refuses.</returns>
    internal ulong Add(LoopSocket socket)
    {
        const uint All = Linux.Readable | Linux.Urgent | Linux.Writable | Linux.OtherSideEnded | Linux.EdgeTriggered;
        if (!Linux.Watch(_epoll, Linux.Add, socket.Socket.SafeHandle, All, ++_lastKey))
            return 0;
        if (_sockets.Count >= _sweepAt)
            Sweep();
        _sockets.Add(_lastKey, new WeakReference<LoopSocket>(socket));
        return _lastKey;
    }

    internal void Remove(ulong key, Socket socket)
    {
        _sockets.Remove(key);
        if (!socket.SafeHandle.IsClosed)
            Linux.Watch(_epoll, Linux.Remove, socket.SafeHandle, 0, key);
    }

    internal void WaitBegins()
    {
        _waiting++;
        _loop.Foreign.Started();
        _loop.StopRunningOn();
    }

    internal void WaitEnds()
    {
        _waiting--;
        _loop.Foreign.Ended();
    }

    /// <summary>Resumes who waits for what has come.</summary>
    /// <returns>Whether there was anything.</returns>
    internal bool Poll() => Collect(0);

    /// <summary>For each round of a loop that has work: sockets must not starve, and a look at them costs more than a round may.</summary>
    internal void PollNowAndThen()
    {
        if (_waiting > 0 && Stopwatch.GetTimestamp() - _polled >= s_pollEvery)
            Poll();
    }

    /// <summary>Before the loop sleeps: looks for a short while, if what it waits for has come soon the last time.</summary>
    internal bool Look(LoopInbox inbox)
    {
        _began = Stopwatch.GetTimestamp();
        if (!_wasShort || _waiting == 0 || Environment.ProcessorCount == 1)
            return false;
        do
        {
            if (inbox.HasItems || Poll())
                return true;

            // who is waited for may need this processor
            Thread.Yield();
        }
        while (Stopwatch.GetTimestamp() - _began < s_look);

        return false;
    }

    /// <summary>Sleeps until there is something to do.</summary>
    /// <returns>False when the time is over.</returns>
    internal bool Sleep(TimeSpan timeout)
    {
        var milliseconds = timeout == Timeout.InfiniteTimeSpan ? -1 : (int)Math.Min(int.MaxValue, Math.Ceiling(timeout.TotalMilliseconds));
        var isCalled = Collect(milliseconds);
        _wasShort = _hasMetSocket && _polled - _began < s_shortWait;
        return isCalled;
    }

    /// <summary>Ends a <see cref="Sleep"/>, or the next. From any thread.</summary>
    internal void Wake()
    {
        if (Interlocked.Exchange(ref _isRung, 1) != 0)
            return;
        try
        {
            Linux.Signal(_bell);
        }
        catch (ObjectDisposedException)
        {
            // the loop has ended
        }
    }

    public void Dispose()
    {
        _epoll.Dispose();
        _bell.Dispose();
    }

    private void Sweep()
    {
        foreach (var (key, entry) in _sockets)
        {
            if (!entry.TryGetTarget(out _))
                _sockets.Remove(key);
        }

        _sweepAt = Math.Max(FewSockets, 2 * _sockets.Count);
    }

    private bool Collect(int milliseconds)
    {
        fixed (byte* events = _events)
        {
            var count = Linux.Wait(_epoll, events, MostEvents, milliseconds);
            _polled = Stopwatch.GetTimestamp();
            _hasMetSocket = false;
            for (var i = 0; i < count; i++)
            {
                var e = events + (i * Linux.EventSize);
                if (_sockets.TryGetValue(Linux.KeyOf(e), out var entry) && entry.TryGetTarget(out var socket))
                {
                    _hasMetSocket = true;
                    socket.Notice(Linux.StateOf(e));
                }
            }

            // who does not ring because of the last time has posted before: the loop looks into its inbox before it sleeps again
            Volatile.Write(ref _isRung, 0);
            return count != 0;
        }
    }

    private static long Ticks(long microseconds) => microseconds * Stopwatch.Frequency / 1_000_000;
}
