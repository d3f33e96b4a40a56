using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <inheritdoc cref="ValueTaskWait"/>
internal sealed class ValueTaskWait<T> : ForeignWait
{
    [ThreadStatic]
    private static WaitPool<ValueTaskWait<T>>? t_pool;

    private ValueTask<T> _valueTask;

    protected override bool HasResult => _valueTask.IsCompletedSuccessfully;

    internal static void Suspend<TAwaiter>(CoroutineFrame frame, ref TAwaiter awaiter, ValueTask<T> valueTask)
        where TAwaiter : INotifyCompletion
    {
        var wait = (t_pool ??= new WaitPool<ValueTaskWait<T>>()).TryTake() ?? new ValueTaskWait<T>();
        wait._valueTask = valueTask;
        wait.Register(frame, ref awaiter);
    }

    protected override void Discard() => _ = _valueTask.AsTask().Exception;

    internal override void Recycle()
    {
        _valueTask = default;
        Clear();
        Loop = null!;
        (t_pool ??= new WaitPool<ValueTaskWait<T>>()).Return(this);
    }
}
