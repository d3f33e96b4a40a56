namespace Coroutines.CompilerServices;

/// <summary>A coroutine that does nothing but wait for one loop-native awaiter: <see cref="Coroutine.Sleep(TimeSpan)"/> as an object.</summary>
internal sealed class AwaiterFrame<TAwaiter> : VoidCoroutineFrame
    where TAwaiter : struct, ICoroutineAwaiter
{
    /// <summary>Outside of any <c>try</c>: the trampoline passes an error on without running this frame.</summary>
    private const int Suspended = 2;

    [ThreadStatic]
    private static FramePool? t_pool;

    private TAwaiter _awaiter;
    private string _method = "";

    public override string Method => _method;

    public override string ImageName => $"Coroutines.{_method}";

    public override string ImagePoints => "1\n2 0 1 the time";

    /// <summary>Makes it known to images.</summary>
    internal static void Register(string method) => RestorableFrames.Add($"Coroutines.{method}", () => Rent(default, method));

    public override void Visit(ImageMembers members)
    {
        if (State == 0)
            members.Member("awaiter", ref _awaiter);
        else
            members.Pause();
    }

    internal static AwaiterFrame<TAwaiter> Rent(TAwaiter awaiter, string method)
    {
        var frame = TakeFrom<AwaiterFrame<TAwaiter>>(t_pool) ?? new AwaiterFrame<TAwaiter>();
        frame._awaiter = awaiter;
        frame._method = method;
        return frame;
    }

    protected internal override CoroutineFrame? Start()
    {
        SuspendOn(ref _awaiter, Suspended);
        return this;
    }

    protected internal override CoroutineFrame? Resume() => State == 0 && Start() is not null ? null : Complete();

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        _awaiter = default;
        ReturnToPool();
    }
}
