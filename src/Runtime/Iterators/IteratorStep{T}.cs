using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A step that foreign code has asked for: the first frame of a task that consists of it.</summary>
internal sealed class IteratorStep<T> : VoidCoroutineFrame
{
    /// <summary>Odd: an error of the step is told to the value task.</summary>
    private const int Stepping = 3;

    [ThreadStatic]
    private static FramePool? t_pool;

    private IteratorEnumerator<T>? _enumerator;
    private string _method = "";

    public override string Method => _method;

    internal static IteratorStep<T> Rent(IteratorEnumerator<T> enumerator, string method)
    {
        var step = TakeFrom<IteratorStep<T>>(t_pool) ?? new IteratorStep<T>();
        step._enumerator = enumerator;
        step._method = method;
        return step;
    }

    internal void WaitFor(CoroutineFrame iterator) => SuspendOn(iterator, Stepping);

    /// <summary>Ends the task.</summary>
    internal void End() => Complete()?.Resume();

    protected internal override CoroutineFrame? Start() => throw new UnreachableException();

    protected internal override CoroutineFrame? Resume()
    {
        var enumerator = _enumerator!;
        var error = TakeError();
        var moved = error is null && TakeResult<bool>();
        End();
        enumerator.EndStep(moved, error);
        return null;
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        _enumerator = null;
        ReturnToPool();
    }
}
