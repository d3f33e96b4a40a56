namespace Coroutines;

/// <summary>Thrown at the await where a task stands when it is cancelled. Asyncio's <c>CancelledError</c>.</summary>
public sealed class CoroutineCancelledException : OperationCanceledException
{
    /// <summary>Makes an exception with a default message.</summary>
    public CoroutineCancelledException()
        : base("The coroutine was cancelled.")
    {
    }

    /// <summary>Makes an exception with the message that was given to the cancel.</summary>
    public CoroutineCancelledException(string? message)
        : base(message ?? "The coroutine was cancelled.")
    {
    }

    /// <summary>Makes an exception with a message and what the cancelled operation ended with.</summary>
    public CoroutineCancelledException(string? message, Exception? innerException)
        : base(message ?? "The coroutine was cancelled.", innerException)
    {
    }

    internal CoroutineCancelledException(string? message, CancellationToken token)
        : base(message ?? "The coroutine was cancelled.", token)
    {
    }

    /// <summary>Whether it has not been thrown where it could have been, for the sake of a result.</summary>
    internal bool WasPutOff { get; set; }
}
