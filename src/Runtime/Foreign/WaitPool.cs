namespace Coroutines;

/// <summary>A few waits of one thread, to be used again.</summary>
internal sealed class WaitPool<TWait>
    where TWait : ForeignWait
{
    private const int Cap = 1024;

    private readonly Stack<TWait> _free = new();

    internal TWait? TryTake() => _free.TryPop(out var wait) ? wait : null;

    internal void Return(TWait wait)
    {
        if (_free.Count < Cap)
            _free.Push(wait);
    }
}
