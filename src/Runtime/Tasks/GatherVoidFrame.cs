using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind the forms of <c>Gather</c> without a result.</summary>
internal sealed class GatherVoidFrame(Coroutine[] coroutines) : VoidCoroutineFrame
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    public override string Method => "Coroutine.Gather";

    protected internal override CoroutineFrame? Start()
    {
        if (coroutines.Length == 0)
            return null;
        var loop = EventLoop.Require();
        var tasks = Array.ConvertAll(coroutines, coroutine => loop.CreateTask(coroutine));
        State = Waiting;
        GatherWait.Suspend(this, tasks);
        return this;
    }

    protected internal override CoroutineFrame? Resume() => State == 0 && Start() is not null ? null : Complete();

    protected internal override void Recycle() => ReturnToPool();
}
