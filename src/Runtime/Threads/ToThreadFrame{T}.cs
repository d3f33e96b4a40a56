using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine of <see cref="Coroutine.ToThread{T}(Func{T})"/>.</summary>
internal sealed class ToThreadFrame<T>(Func<T> work) : CoroutineFrame<T>
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    private OutsideWork? _outside;
    private TaskAwaiter<T> _awaiter;

    public override string Method => "Coroutine.ToThread(Func<T>)";

    protected internal override CoroutineFrame<T>? Start(out T result)
    {
        _outside = new OutsideWork(EventLoop.Require());
        _awaiter = System.Threading.Tasks.Task.Run(work).GetAwaiter();
        SuspendOn(ref _awaiter, Waiting);
        result = default!;
        return this;
    }

    protected internal override CoroutineFrame? Resume() => State == 0 && Start(out _) is not null ? null : Complete(_awaiter.GetResult());

    protected internal override void Recycle()
    {
        _outside?.Dispose();
        ReturnToPool();
    }
}
