namespace Coroutines.CompilerServices;

/// <summary>The frame behind <see cref="Coroutine.Completed"/>.</summary>
internal sealed class CompletedFrame : VoidCoroutineFrame
{
    [ThreadStatic]
    private static FramePool? t_pool;

    public override string Method => "Coroutine.Completed";

    internal static CompletedFrame Rent() => TakeFrom<CompletedFrame>(t_pool) ?? new CompletedFrame();

    protected internal override CoroutineFrame? Start() => null;

    protected internal override CoroutineFrame? Resume() => Complete();

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle() => ReturnToPool();
}
