namespace Coroutines;

/// <summary>Something that another thread hands to the loop.</summary>
internal abstract class InboxItem
{
    /// <summary>Called on the loop's thread.</summary>
    internal abstract void Deliver();

    /// <summary>Called instead when the loop ends before it is delivered.</summary>
    internal virtual void Abandon()
    {
    }
}
