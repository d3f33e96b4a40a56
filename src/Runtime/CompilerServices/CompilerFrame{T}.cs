using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>The frame around the compiler's own machine of a coroutine with a result.</summary>
internal abstract class CompilerFrame<T> : CoroutineFrame<T>
{
    internal CompilerOutcome Outcome;

    internal override bool TakesErrors => false;
}

/// <inheritdoc/>
internal sealed class CompilerFrame<T, TMachine> : CompilerFrame<T>
    where TMachine : IAsyncStateMachine
{
    [ThreadStatic]
    private static FramePool? t_pool;

    private static string? s_method;

    internal TMachine Machine = default!;

    public override string Method => s_method ??= MachineNames.MethodOf(typeof(TMachine));

    internal static CompilerFrame<T, TMachine> Rent() => TakeFrom<CompilerFrame<T, TMachine>>(t_pool) ?? new CompilerFrame<T, TMachine>();

    protected internal override CoroutineFrame<T>? Start(out T result)
    {
        result = default!;
        Postpone();
        return this;
    }

    internal override CoroutineFrame<T>? StartNested(out T result) => Start(out result);

    protected internal override CoroutineFrame? Resume()
    {
        if (!CompilerOutcome.Step(this, ref Outcome, ref Machine, out var failure))
            return null;
        return failure is null ? Complete(Result) : EventLoop.Require().Unwind(this, failure);
    }

    protected override FramePool PoolOfThread() => t_pool ??= new FramePool();

    protected internal override void Recycle()
    {
        Machine = default!;
        Outcome = default;
        Result = default!;
        ReturnToPool();
    }
}
