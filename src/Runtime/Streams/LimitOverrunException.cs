namespace Coroutines;

/// <summary>No separator came within a stream's limit. Asyncio's <c>LimitOverrunError</c>.</summary>
public sealed class LimitOverrunException : IOException
{
    /// <summary>Makes an exception with a default message.</summary>
    public LimitOverrunException()
        : this("No separator came within the stream's limit.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public LimitOverrunException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public LimitOverrunException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal LimitOverrunException(string message, int consumed)
        : base(message) => Consumed = consumed;

    /// <summary>How many bytes, of those that have come, lie before the separator, or can hold no part of one.</summary>
    public int Consumed { get; }
}
