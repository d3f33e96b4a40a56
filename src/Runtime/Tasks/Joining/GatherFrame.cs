using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind the forms of <c>Gather</c> that have a result.</summary>
internal sealed class GatherFrame<T>(GatherForm<T> form, TaskParts parts) : CoroutineFrame<T>
{
    private TaskParts? _parts = parts;
    private GatherWait? _wait;

    public override string Method => form.Method;

    public override string ImageName => form.Name ?? form.Method;

    public override string ImagePoints => GatherState.ImagePoints;

    public override void Visit(ImageMembers members) => GatherState.Visit(this, members, ref _parts, ref _wait, form.Fits);

    protected internal override CoroutineFrame<T>? Start(out T result)
    {
        var tasks = _parts!.Start(EventLoop.Require());
        _parts = null;
        _wait = GatherWait.TrySuspend(this, tasks, form.KeepsFailures, GatherState.Waiting);
        if (_wait is not null)
        {
            result = default!;
            return this;
        }

        result = form.Collect(tasks);
        return null;
    }

    protected internal override CoroutineFrame? Resume()
    {
        if (State == 0)
            return Start(out var result) is null ? Complete(result) : null;
        return Complete(form.Collect(_wait!.Tasks));
    }

    protected internal override void Recycle() => ReturnToPool();
}
