using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine behind the forms of <c>Gather</c> without a result.</summary>
internal sealed class GatherVoidFrame(TaskParts parts) : VoidCoroutineFrame
{
    private TaskParts? _parts = parts;
    private GatherWait? _wait;

    public override string Method => "Coroutine.Gather";

    public override string ImageName => "Coroutines.Coroutine.Gather";

    public override string ImagePoints => GatherState.ImagePoints;

    internal static void Register() => RestorableFrames.Add("Coroutines.Coroutine.Gather", static () => new GatherVoidFrame(TaskParts.None));

    public override void Visit(ImageMembers members) => GatherState.Visit(this, members, ref _parts, ref _wait, static _ => true);

    protected internal override CoroutineFrame? Start()
    {
        var tasks = _parts!.Start(EventLoop.Require());
        _parts = null;
        _wait = GatherWait.TrySuspend(this, tasks, keepsFailures: false, GatherState.Waiting);
        return _wait is null ? null : this;
    }

    protected internal override CoroutineFrame? Resume() => State == 0 && Start() is not null ? null : Complete();

    protected internal override void Recycle() => ReturnToPool();
}
