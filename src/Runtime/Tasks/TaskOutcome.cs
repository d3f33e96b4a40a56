namespace Coroutines;

/// <summary>How a task stands.</summary>
internal enum TaskOutcome : byte
{
    /// <summary>It has not ended; only then it is among the loop's live tasks.</summary>
    Pending,

    /// <summary>It has its result; there is no exception.</summary>
    Completed,

    /// <summary>Its exception is what it failed with.</summary>
    Failed,

    /// <summary>Its exception is the cancel that ended it.</summary>
    Cancelled,
}
