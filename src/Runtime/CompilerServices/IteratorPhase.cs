namespace Coroutines.CompilerServices;

/// <summary>Where an enumeration stands between two calls of its consumer.</summary>
internal enum IteratorPhase : byte
{
    /// <summary>Nothing has run.</summary>
    Fresh,

    /// <summary>At a <c>yield return</c>, whose value the consumer may read.</summary>
    Yielded,

    /// <summary>The body ended, or threw, or was left at a <c>yield return</c> for good.</summary>
    Ended,

    /// <summary>A step runs, or waits for something. The frame has a caller from its first suspension on.</summary>
    Running,
}
