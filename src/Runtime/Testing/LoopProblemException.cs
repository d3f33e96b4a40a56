namespace Coroutines.Testing;

/// <summary>A loop under test has reported problems, which the message lists, or a run in a certain order has failed.</summary>
public sealed class LoopProblemException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public LoopProblemException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public LoopProblemException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    public LoopProblemException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
