using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A callback that the loop's own thread asks for, and may take back.</summary>
internal sealed class CallbackFrame : CallbackStep
{
    private const int PoolCap = 1 << 16;

    private static readonly SendOrPostCallback s_nothing = static _ => { };

    private EventLoop _loop = null!;
    private SendOrPostCallback _callback = null!;
    private object? _argument;

    public override string Method => NameOf(_callback, _argument);

    internal static string NameOf(SendOrPostCallback? callback, object? argument)
    {
        var method = (ReferenceEquals(callback, EventLoop.InvokeAction) ? (Action)argument! : (Delegate?)callback)?.Method;
        return method is null ? "callback" : $"callback {method.DeclaringType?.Name}.{method.Name}";
    }

    /// <summary>The callback, where images have it.</summary>
    internal Images.HeldCallback? Held => Images.HeldCallback.Find(_callback, _argument);

    internal override bool IsTakenBack => ReferenceEquals(_callback, s_nothing);

    internal override Images.HeldCallback? HeldAt(int place) => Held;

    /// <summary>What takes a place among the ready frames, and does nothing there.</summary>
    internal static CallbackFrame Nothing(EventLoop loop)
    {
        var frame = Rent(loop, s_nothing, null, null);
        frame.Status = FrameStatus.Ready;
        return frame;
    }

    internal static CallbackFrame Rent(EventLoop loop, SendOrPostCallback callback, object? argument, ExecutionContext? context)
    {
        var frame = TakeFrom<CallbackFrame>(loop.Thread.Callbacks) ?? new CallbackFrame();
        if (!ReferenceEquals(frame._loop, loop))
            frame._loop = loop;
        frame._callback = callback;
        frame._argument = argument;
        frame.Context = context;
        frame.State = 1;
        return frame;
    }

    internal CoroutineWaiter WaitForTimer()
    {
        Status = FrameStatus.Waiting;
        return new CoroutineWaiter(this, Token);
    }

    internal void PushReady()
    {
        Status = FrameStatus.Ready;
        _loop.Ready.Push(this);
    }

    internal void Cancel(int version)
    {
        if (Version != version || _loop.HasEnded)
            return;
        _loop.CheckThreadFor(nameof(CallbackHandle), nameof(Cancel));
        if (Status == FrameStatus.Waiting)
        {
            _loop.Timers.NoteStale();
            Token++;
            Recycle();
        }
        else if (Status == FrameStatus.Ready)
        {
            _callback = s_nothing;
            _argument = null;
        }
    }

    protected internal override CoroutineFrame? Resume()
    {
        _callback(_argument);
        Recycle();
        return null;
    }

    protected override FramePool PoolOfThread() => _loop.Thread.Callbacks ??= new FramePool(PoolCap);

    protected internal override void Recycle()
    {
        _callback = null!;
        _argument = null;
        Context = null;
        ReturnToPool();
    }
}
