namespace Coroutines;

/// <summary>Thrown at an <see cref="AsyncBarrier"/> that was aborted, or reset while somebody waited. Asyncio's <c>BrokenBarrierError</c>.</summary>
public sealed class BrokenBarrierException : Exception
{
    /// <summary>Makes an exception with a default message.</summary>
    public BrokenBarrierException()
        : base("The barrier is broken.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public BrokenBarrierException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public BrokenBarrierException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
