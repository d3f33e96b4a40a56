using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind the forms of <c>Gather</c> that have a result.</summary>
internal sealed class GatherFrame<T>(Func<EventLoop, CoroutineTask[]> start, Func<CoroutineTask[], T> collect) : CoroutineFrame<T>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    private CoroutineTask[] _tasks = [];

    public override string Method => "Coroutine.Gather";

    protected internal override CoroutineFrame<T>? Start(out T result)
    {
        _tasks = start(EventLoop.Require());
        if (_tasks.Length == 0)
        {
            result = collect(_tasks);
            return null;
        }

        result = default!;
        State = Waiting;
        GatherWait.Suspend(this, _tasks);
        return this;
    }

    protected internal override CoroutineFrame? Resume()
    {
        if (State == 0)
            return Start(out var result) is null ? Complete(result) : null;
        return Complete(collect(_tasks));
    }

    protected internal override void Recycle() => ReturnToPool();
}
