using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>The frame around the compiler's own machine of a coroutine without a result.</summary>
internal abstract class VoidCompilerFrame : VoidCoroutineFrame
{
    internal CompilerOutcome Outcome;

    internal override bool TakesErrors => false;
}

/// <inheritdoc/>
internal sealed class VoidCompilerFrame<TMachine> : VoidCompilerFrame
    where TMachine : IAsyncStateMachine
{
    [ThreadStatic]
    private static FramePool? t_pool;

    private static string? s_method;

    internal TMachine Machine = default!;

    public override string Method => s_method ??= MachineNames.MethodOf(typeof(TMachine));

    internal static VoidCompilerFrame<TMachine> Rent() => TakeFrom<VoidCompilerFrame<TMachine>>(t_pool) ?? new VoidCompilerFrame<TMachine>();

    protected internal override CoroutineFrame? Start() => Postpone();

    internal override CoroutineFrame? StartNested() => Postpone();

    protected internal override CoroutineFrame? Resume()
    {
        if (!CompilerOutcome.Step(this, ref Outcome, ref Machine, out var failure))
            return null;
        return failure is null ? Complete() : EventLoop.Require().Unwind(this, failure);
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        Machine = default!;
        Outcome = default;
        ReturnToPool();
    }
}
