using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Waits for a .NET task, which a cancel abandons: it ends alone, its failure observed.</summary>
internal sealed class TaskWait : ForeignWait
{
    private Task _task = null!;

    private TaskWait(EventLoop loop) => Loop = loop;

    protected override bool CallsBackOnce => true;

    protected override bool HasResult => _task.IsCompletedSuccessfully;

    protected override bool IsFreeAtOnce => HasResult;

    internal static void Suspend<TAwaiter>(CoroutineFrame frame, ref TAwaiter awaiter, Task task)
        where TAwaiter : INotifyCompletion
    {
        var loop = frame.Loop;
        var wait = loop.Foreign.TaskWaits.TryTake() ?? new TaskWait(loop);
        wait._task = task;
        wait.Register(frame, ref awaiter);
    }

    protected override bool TryAbandon()
    {
        _task.ContinueWith(
            static task => _ = task.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return true;
    }

    protected override void Discard() => _ = _task.Exception;

    public override string ToString() => $"a foreign operation: {MachineNames.Describe(_task)}";

    internal override void Recycle()
    {
        _task = null!;
        Clear();
        Loop.Foreign.TaskWaits.Return(this);
    }
}
