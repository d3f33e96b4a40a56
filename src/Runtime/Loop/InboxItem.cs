namespace Coroutines;

/// <summary>Something that another thread hands to the loop. It is in one inbox at most, and once.</summary>
internal abstract class InboxItem
{
    /// <summary>What was posted before it, while it is in an inbox.</summary>
    internal InboxItem? Earlier;

    /// <summary>Called on the loop's thread.</summary>
    internal abstract void Deliver();

    /// <summary>Called instead when the loop ends before it is delivered.</summary>
    internal virtual void Abandon()
    {
    }
}
