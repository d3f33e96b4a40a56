namespace Coroutines;

/// <summary>Thrown by <see cref="AsyncQueue{T}.GetNowait"/> when there is no item. Asyncio's <c>QueueEmpty</c>.</summary>
public sealed class QueueEmptyException : Exception
{
    /// <summary>Makes an exception with a default message.</summary>
    public QueueEmptyException()
        : base("The queue is empty.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public QueueEmptyException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public QueueEmptyException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
