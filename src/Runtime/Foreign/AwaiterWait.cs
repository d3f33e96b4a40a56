using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>Waits for an awaiter of which nothing but the pattern is known, or in the compiler's own machine, where no more helps.</summary>
internal sealed class AwaiterWait : ForeignWait
{
    [ThreadStatic]
    private static WaitPool<AwaiterWait>? t_pool;

    private bool _reusable;

    internal static void Suspend<TAwaiter>(CoroutineFrame frame, ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        AwaiterWait wait;
        if (AwaiterTraits<TAwaiter>.CallsBackOnce)
        {
            wait = (t_pool ??= new WaitPool<AwaiterWait>()).TryTake() ?? new AwaiterWait();
            wait._reusable = true;
        }
        else
        {
            wait = new AwaiterWait();
        }

        wait.Register(frame, ref awaiter);
    }

    internal override void Recycle()
    {
        if (!_reusable)
            return;
        Clear();
        Loop = null!;
        (t_pool ??= new WaitPool<AwaiterWait>()).Return(this);
    }
}
