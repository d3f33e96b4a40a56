namespace Coroutines.Images;

/// <summary>What every frame in an image has before its locals.</summary>
internal static class FrameHeader
{
    /// <summary>How it stands: one of the words below.</summary>
    internal const string Stands = "<stands>";

    /// <summary>The callee's frame, what is waited for, or what is left of a sleep.</summary>
    internal const string WaitsFor = "<for>";

    /// <summary>What is to be thrown at its await.</summary>
    internal const string Error = "<error>";

    /// <summary>What its task has besides, in a task's first frame.</summary>
    internal const string Task = "<task>";

    /// <summary>Called and not begun.</summary>
    internal const string Cold = "cold";

    /// <summary>In the ring, to go on in its turn.</summary>
    internal const string Ready = "ready";

    /// <summary>Until a time has passed.</summary>
    internal const string Sleeps = "sleeps";

    /// <summary>Until somebody wakes it.</summary>
    internal const string Waits = "waits";

    /// <summary>Until the coroutine ends that it awaits.</summary>
    internal const string Calls = "calls";

    /// <summary>An iterator whose consumer has its item.</summary>
    internal const string Yielded = "yielded";

    /// <summary>An iterator that has no more items.</summary>
    internal const string Ended = "ended";
}
