using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Waits for a value task, which may stand for an operation that must not be left alone: a cancel waits for its end.</summary>
internal sealed class ValueTaskWait : ForeignWait
{
    [ThreadStatic]
    private static WaitPool<ValueTaskWait>? t_pool;

    private ValueTask _valueTask;

    protected override bool HasResult => _valueTask.IsCompletedSuccessfully;

    internal static void Suspend<TAwaiter>(CoroutineFrame frame, ref TAwaiter awaiter, ValueTask valueTask)
        where TAwaiter : INotifyCompletion
    {
        var wait = (t_pool ??= new WaitPool<ValueTaskWait>()).TryTake() ?? new ValueTaskWait();
        wait._valueTask = valueTask;
        wait.Register(frame, ref awaiter);
    }

    protected override void Discard() => _ = _valueTask.AsTask().Exception;

    internal override void Recycle()
    {
        _valueTask = default;
        Clear();
        Loop = null!;
        (t_pool ??= new WaitPool<ValueTaskWait>()).Return(this);
    }
}
