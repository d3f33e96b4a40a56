using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>The machine of <see cref="Coroutine.ToThread(Action)"/>.</summary>
internal sealed class ToThreadFrame(Action work) : VoidCoroutineFrame
{
    /// <summary>Outside of any <c>try</c>.</summary>
    private const int Waiting = 2;

    private OutsideWork? _outside;
    private TaskAwaiter _awaiter;

    public override string Method => "Coroutine.ToThread(Action)";

    protected internal override CoroutineFrame? Start()
    {
        _outside = new OutsideWork(EventLoop.Require());
        _awaiter = System.Threading.Tasks.Task.Run(work).GetAwaiter();
        SuspendOn(ref _awaiter, Waiting);
        return this;
    }

    protected internal override CoroutineFrame? Resume()
    {
        if (State == 0 && Start() is not null)
            return null;
        _awaiter.GetResult();
        return Complete();
    }

    protected internal override void Recycle()
    {
        _outside?.Dispose();
        ReturnToPool();
    }
}
