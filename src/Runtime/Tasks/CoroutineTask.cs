using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A coroutine that runs on its own: <see cref="EventLoop.CreateTask(Coroutine, string?)"/>. It can be awaited any number of times.
/// Asyncio's <c>Task</c>.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public partial class CoroutineTask
{
    private readonly string? _name;
    private CoroutineFrame? _root;
    private TaskOutcome _outcome;
    private Exception? _exception;

    internal readonly EventLoop Loop;

    /// <summary>The task's <c>AsyncLocal</c> values, while it is not the one that runs.</summary>
    internal ExecutionContext? Context;

    /// <summary>The place among the loop's live tasks.</summary>
    internal int LiveIndex;

    internal CoroutineTask(EventLoop loop, CoroutineFrame root, string? name = null)
    {
        Loop = loop;
        _root = root;
        _name = name;
        Context = ExecutionContext.Capture();
        root.Task = this;
    }

    /// <summary>The name given to it, or the method's.</summary>
    public string Name => _name ?? _root?.Method ?? "task";

    /// <summary>Whether it has ended: with a result, an exception or a cancel.</summary>
    public bool Done => _outcome != TaskOutcome.Pending;

    /// <summary>Whether it was ended by a cancel.</summary>
    public bool Cancelled => _outcome == TaskOutcome.Cancelled;

    /// <summary>What it failed with; null when it has not ended, was cancelled, or completed. Reading it counts as having seen it.</summary>
    public Exception? Exception
    {
        get
        {
            if (_outcome != TaskOutcome.Failed)
                return null;
            MarkRetrieved();
            return _exception;
        }
    }

    /// <summary>What <c>await</c> calls.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => new(this);

    /// <summary>The name and how it stands.</summary>
    public override string ToString() => $"{Name}: {_outcome}";

    internal CoroutineTask Start()
    {
        Loop.Live.Add(this);
        _root!.Status = FrameStatus.Ready;
        Loop.Ready.Push(_root);
        return this;
    }

    internal void SetCompleted() => Finish(TaskOutcome.Completed, null);

    internal void SetFailed(Exception error) =>
        Finish(error is OperationCanceledException && (error is CoroutineCancelledException || Cancelling > 0) ? TaskOutcome.Cancelled : TaskOutcome.Failed, error);

    /// <summary>Returns when it completed; throws what it failed with or was cancelled by.</summary>
    internal void GetResult()
    {
        if (_outcome == TaskOutcome.Completed)
            return;
        if (_outcome == TaskOutcome.Pending)
            throw new InvalidOperationException($"Task '{Name}' has not ended; await it.");
        MarkRetrieved();
        throw CoroutineExceptions.Rethrow(_exception!);
    }

    private void Finish(TaskOutcome outcome, Exception? exception)
    {
        _outcome = outcome;
        _exception = exception;
        _root = null;
        Loop.Live.Remove(this);
        RunContinuations();
    }

    private void MarkRetrieved()
    {
    }
}
