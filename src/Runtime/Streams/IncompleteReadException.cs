namespace Coroutines;

/// <summary>A stream ended before all that was asked for had come. Asyncio's <c>IncompleteReadError</c>.</summary>
public sealed class IncompleteReadException : EndOfStreamException
{
    /// <summary>Makes an exception with a default message.</summary>
    public IncompleteReadException()
        : this("The stream ended too early.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public IncompleteReadException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public IncompleteReadException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal IncompleteReadException(byte[] partial, int? expected)
        : base($"The stream ended after {partial.Length} bytes; {(expected is { } count ? $"{count} bytes were" : "a separator was")} expected.")
    {
        Partial = partial;
        Expected = expected;
    }

    /// <summary>What had come before the end; it has been taken from the stream.</summary>
    public ReadOnlyMemory<byte> Partial { get; }

    /// <summary>How many bytes were asked for; null when it was up to a separator.</summary>
    public int? Expected { get; }
}
