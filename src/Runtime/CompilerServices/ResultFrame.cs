namespace Coroutines.CompilerServices;

/// <summary>The frame behind <see cref="Coroutine.FromResult"/>.</summary>
internal sealed class ResultFrame<T> : CoroutineFrame<T>
{
    [ThreadStatic]
    private static FramePool? t_pool;

    private T _value = default!;

    public override string Method => "Coroutine.FromResult";

    internal static ResultFrame<T> Rent(T value)
    {
        var frame = TakeFrom<ResultFrame<T>>(t_pool) ?? new ResultFrame<T>();
        frame._value = value;
        return frame;
    }

    protected internal override CoroutineFrame<T>? Start(out T result)
    {
        result = _value;
        return null;
    }

    protected internal override CoroutineFrame? Resume() => Complete(_value);

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        _value = default!;
        Result = default!;
        ReturnToPool();
    }
}
