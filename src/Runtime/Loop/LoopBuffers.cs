using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// The growing arrays of a loop. When it ends they wait for the next loop of the thread, and are let go when none comes: a program that runs many short loops
/// does not grow them again each time.
/// </summary>
internal sealed class LoopBuffers
{
    [ThreadStatic]
    private static Idle? t_idle;

    internal ReadyRing Ready = new();
    internal readonly LiveTasks Live = new();
    internal readonly LoopTimers Timers = new();

    internal static LoopBuffers Take() => t_idle?.Take() ?? new LoopBuffers();

    /// <summary>Does nothing after a loop that leaves something behind.</summary>
    internal void GiveBack(in ReadyRing ready)
    {
        if (ready.Count > 0)
            return;
        Ready = ready;
        Live.Clear();
        Timers.Clear();
        (t_idle ??= new Idle()).Keep(this);
    }

    /// <summary>A thread's buffers between two loops.</summary>
    private sealed class Idle : ITrimmable
    {
        private LoopBuffers? _buffers;
        private bool _wasUsed;

        internal Idle() => LoopThread.Current.Trimmer.Add(this);

        public void Trim()
        {
            if (!_wasUsed)
                _buffers = null;
            _wasUsed = false;
        }

        internal LoopBuffers? Take()
        {
            var buffers = _buffers;
            _buffers = null;
            _wasUsed = true;
            return buffers;
        }

        internal void Keep(LoopBuffers buffers) => _buffers = buffers;
    }
}
