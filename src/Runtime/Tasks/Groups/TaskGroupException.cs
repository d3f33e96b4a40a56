namespace Coroutines;

/// <summary>
/// What failed in a <see cref="TaskGroup"/>: the failures of its tasks in the order in which they came, then that of its body. Asyncio's
/// <c>ExceptionGroup</c>.
/// </summary>
public sealed class TaskGroupException : AggregateException
{
    private const string Default = "Unhandled errors in a task group.";

    /// <summary>Makes an exception without failures.</summary>
    public TaskGroupException()
        : base(Default)
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public TaskGroupException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and one failure.</summary>
    public TaskGroupException(string? message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal TaskGroupException(IEnumerable<Exception> failures)
        : base(Default, failures)
    {
    }
}
