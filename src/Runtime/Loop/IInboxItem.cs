namespace Coroutines;

/// <summary>Something that another thread hands to the loop.</summary>
internal interface IInboxItem
{
    /// <summary>Called on the loop's thread.</summary>
    void Deliver();

    /// <summary>Called instead when the loop ends before it is delivered.</summary>
    void Abandon()
    {
    }
}
