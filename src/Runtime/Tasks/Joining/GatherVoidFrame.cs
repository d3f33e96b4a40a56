using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind the forms of <c>Gather</c> without a result.</summary>
internal sealed class GatherVoidFrame(Func<EventLoop, CoroutineTask[]> start) : VoidCoroutineFrame
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    public override string Method => "Coroutine.Gather";

    protected internal override CoroutineFrame? Start() =>
        GatherWait.TrySuspend(this, start(EventLoop.Require()), keepsFailures: false, Waiting) ? this : null;

    protected internal override CoroutineFrame? Resume() => State == 0 && Start() is not null ? null : Complete();

    protected internal override void Recycle() => ReturnToPool();
}
