using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind the forms of <c>Gather</c> that have a result.</summary>
internal sealed class GatherFrame<T>(Func<EventLoop, CoroutineTask[]> start, Func<CoroutineTask[], T> collect, bool keepsFailures = false) : CoroutineFrame<T>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    private CoroutineTask[] _tasks = [];

    public override string Method => keepsFailures ? "Coroutine.GatherOutcomes" : "Coroutine.Gather";

    protected internal override CoroutineFrame<T>? Start(out T result)
    {
        _tasks = start(EventLoop.Require());
        if (GatherWait.TrySuspend(this, _tasks, keepsFailures, Waiting))
        {
            result = default!;
            return this;
        }

        result = collect(_tasks);
        return null;
    }

    protected internal override CoroutineFrame? Resume()
    {
        if (State == 0)
            return Start(out var result) is null ? Complete(result) : null;
        return Complete(collect(_tasks));
    }

    protected internal override void Recycle() => ReturnToPool();
}
