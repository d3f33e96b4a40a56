using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>Where the stack stood when the loop began to run.</summary>
    internal nuint StackBase { get; private set; }

    /// <summary>
    /// While the loop runs, an address on its thread's stack that is certainly its own, <see cref="StackRoom.Step"/> below where it began; otherwise 0. One field, so that another thread,
    /// on which the loop may have run before, never sees a part of it.
    /// </summary>
    private nuint _ownStack;

    /// <summary>
    /// Whether the caller stands in a step, or a callback, of this loop: on its thread, while it runs. Who is not far from where the loop began is on its stack, which
    /// takes a comparison; the thread-static field, which takes a call, is asked further down only.
    /// </summary>
    internal unsafe bool RunsHere
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        [SkipLocalsInit]
        get
        {
            byte here;
            return (nuint)(&here) - _ownStack < StackRoom.Step || ReferenceEquals(t_running, this);
        }
    }

    /// <summary>Makes this the loop of its thread, until the entry is disposed.</summary>
    /// <exception cref="InvalidOperationException">It is another thread's, or a loop runs already.</exception>
    internal Entry EnterRun()
    {
        if (!ReferenceEquals(System.Threading.Thread.CurrentThread, _systemThread))
            throw new InvalidOperationException("An event loop runs on the thread that it was made on; this is another one. Use Submit or CallSoonThreadsafe from here.");
        if (t_running is not null)
            throw new InvalidOperationException("An event loop runs on this thread already; await the coroutine, or start it with EventLoop.Current.CreateTask.");

        // without, the values of tasks could not be told apart
        var isFlowSuppressed = ExecutionContext.IsFlowSuppressed();
        if (isFlowSuppressed)
            ExecutionContext.RestoreFlow();
        var entry = new Entry(this, SynchronizationContext.Current, ExecutionContext.Capture()!, isFlowSuppressed);
        t_running = Thread.Loop = this;
        StackBase = StackRoom.Here();
        _ownStack = StackRoom.IsPromised() ? StackBase - StackRoom.Step : 0;
        if (Debug)
            Interlocked.Increment(ref s_debugLoops);
        SynchronizationContext.SetSynchronizationContext(new LoopSynchronizationContext(this));
        _baseContext = _stepContext = ExecutionContext.Capture();
        _stepMark = AmbientContext.Mark(_systemThread);

        // in debug mode no task is like the others: each notes where it was started; nor is one whose start somebody takes a hand in
        _baseMark = Debug || _isHooked ? this : _stepMark;
        return entry;
    }

    private void Leave()
    {
        t_running = Thread.Loop = null;
        _ownStack = 0;
        if (Debug)
            Interlocked.Decrement(ref s_debugLoops);
    }

    /// <summary>The end: nothing can be posted, and nothing runs any more.</summary>
    internal void Close()
    {
        _isClosed = true;
        LoopTable.Remove(Id, _reference);
        Inbox.Close();
        _selector?.Dispose();
        foreach (var outside in OutsideTasks)
            outside.EndWithLoop();
        OutsideTasks.Clear();
        _quit?.Dispose();
        _alarm?.Dispose();
        _signals?.Dispose();
        _buffers.GiveBack(in Ready);
        LoopMeter.Remove(_reference);
        if (CoroutinesEventSource.Log.IsEnabled())
            CoroutinesEventSource.Log.LoopStop(Id);
    }

    /// <summary>What the thread had before.</summary>
    internal readonly struct Entry(EventLoop loop, SynchronizationContext? context, ExecutionContext values, bool isFlowSuppressed) : IDisposable
    {
        public void Dispose()
        {
            loop.Leave();
            SynchronizationContext.SetSynchronizationContext(context);
            ExecutionContext.Restore(values);
            if (isFlowSuppressed)
                ExecutionContext.SuppressFlow();
        }
    }
}
