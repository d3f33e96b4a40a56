using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A few waits of one thread or loop, to be used again.</summary>
internal sealed class WaitPool<TWait>
    where TWait : ForeignWait
{
    private const int Cap = 1024;

    private TWait? _free;
    private int _count;

    internal TWait? TryTake()
    {
        var wait = _free;
        if (wait is null)
            return null;
        _free = Unsafe.As<TWait?>(wait.Next);
        wait.Next = null;
        _count--;
        return wait;
    }

    internal void Return(TWait wait)
    {
        if (_count == Cap)
            return;
        wait.Next = _free;
        _free = wait;
        _count++;
    }
}
