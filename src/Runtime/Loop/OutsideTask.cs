namespace Coroutines;

/// <summary>
/// A .NET task in the hands of code outside of the loop, which is to end as something of the loop's does: at the latest with the loop, or a thread
/// that waits for it would do so for ever. The loop knows all of them that have not ended.
/// </summary>
internal abstract class OutsideTask
{
    private EventLoop? _loop;

    /// <summary>Whether that has ended.</summary>
    protected abstract bool CanCopy { get; }

    /// <summary>Says that it has not, and the loop has.</summary>
    protected abstract string Missed { get; }

    /// <summary>Ends as that did.</summary>
    protected abstract void Copy();

    protected abstract void Fail(Exception exception);

    /// <summary>The loop will call back, or come to its end.</summary>
    internal Action Follow(EventLoop loop)
    {
        _loop = loop;
        loop.OutsideTasks.Add(this);
        return End;
    }

    /// <summary>The loop ends: nothing calls back any more.</summary>
    internal void EndWithLoop()
    {
        if (CanCopy)
            Copy();
        else
            Fail(new InvalidOperationException(Missed));
    }

    private void End()
    {
        _loop!.OutsideTasks.Remove(this);
        Copy();
    }
}
