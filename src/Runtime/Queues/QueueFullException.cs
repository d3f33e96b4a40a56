namespace Coroutines;

/// <summary>Thrown by <see cref="AsyncQueue{T}.PutNowait"/> when there is no room. Asyncio's <c>QueueFull</c>.</summary>
public sealed class QueueFullException : Exception
{
    /// <summary>Makes an exception with a default message.</summary>
    public QueueFullException()
        : base("The queue is full.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public QueueFullException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public QueueFullException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
