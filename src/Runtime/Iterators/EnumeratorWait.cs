using System.Diagnostics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A step of somebody else's enumerator that has not ended at once.</summary>
internal sealed class EnumeratorWait : CoroutineFrame<bool>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Moving = 2;
    private const int Closing = 4;

    [ThreadStatic]
    private static FramePool? t_pool;

    private object? _enumerator;
    private ValueTaskAwaiter<bool> _moving;
    private ValueTaskAwaiter _closing;

    public override string Method => $"await foreach over {_enumerator?.GetType().Name}";

    internal static EnumeratorWait For(ValueTaskAwaiter<bool> moving, object enumerator)
    {
        var wait = Rent(enumerator);
        wait._moving = moving;
        wait.SuspendOn(ref wait._moving, Moving);
        return wait;
    }

    internal static EnumeratorWait For(ValueTaskAwaiter closing, object enumerator)
    {
        var wait = Rent(enumerator);
        wait._closing = closing;
        wait.SuspendOn(ref wait._closing, Closing);
        return wait;
    }

    protected internal override CoroutineFrame<bool>? Start(out bool result) => throw new UnreachableException();

    protected internal override CoroutineFrame? Resume()
    {
        Resumed();
        if (State == Moving)
            return Complete(_moving.GetResult());
        _closing.GetResult();
        return Complete(false);
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        _enumerator = null;
        _moving = default;
        _closing = default;
        ReturnToPool();
    }

    private static EnumeratorWait Rent(object enumerator)
    {
        var wait = TakeFrom<EnumeratorWait>(t_pool) ?? new EnumeratorWait();
        wait._enumerator = enumerator;
        return wait;
    }
}
