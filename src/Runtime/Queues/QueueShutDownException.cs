namespace Coroutines;

/// <summary>Thrown by a queue after <see cref="AsyncQueue{T}.Shutdown"/>. Asyncio's <c>QueueShutDown</c>.</summary>
public sealed class QueueShutDownException : Exception
{
    /// <summary>Makes an exception with a default message.</summary>
    public QueueShutDownException()
        : base("The queue has been shut down.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public QueueShutDownException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public QueueShutDownException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
