namespace Coroutines;

/// <summary>How a task ended, as <see cref="Coroutine.GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/> tells it: a result or an exception.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T _result;

    internal Outcome(CoroutineTask<T> task)
    {
        Exception = task.Ending;
        Cancelled = task.Outcome == TaskOutcome.Cancelled;
        _result = Exception is null ? task.GetResult() : default!;
    }

    /// <summary>From an image.</summary>
    internal Outcome(Exception? exception, bool isCancelled, T result)
    {
        Exception = exception;
        Cancelled = isCancelled;
        _result = result;
    }

    /// <summary>What it failed with, or was cancelled by; null when there is a result.</summary>
    public Exception? Exception { get; }

    /// <summary>Whether there is a result.</summary>
    public bool Succeeded => Exception is null;

    /// <summary>Whether it was cancelled.</summary>
    public bool Cancelled { get; }

    /// <summary>The result; throws <see cref="Exception"/> if there is one.</summary>
    public T Result => Exception is null ? _result : throw CompilerServices.CoroutineExceptions.Rethrow(Exception);

    /// <summary>The result, or the exception's type and message.</summary>
    public override string ToString() => Exception is null ? $"{_result}" : $"{Exception.GetType().Name}: {Exception.Message}";
}
