using System.Diagnostics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A coroutine that runs on its own: <see cref="EventLoop.CreateTask(Coroutine, string?)"/>. It can be awaited any number of times.
/// Asyncio's <c>Task</c>. Two handles on the same task are equal.
/// </summary>
/// <remarks>
/// On its loop's thread only, until it has ended; then it may be read from any thread. Elsewhere what would change it throws an
/// <see cref="InvalidOperationException"/>, and in debug mode what reads it, too.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public partial class CoroutineTask : IEquatable<CoroutineTask>
{
    /// <summary>The task's first frame.</summary>
    private readonly CoroutineFrame _root;

    private readonly int _version;

    internal CoroutineTask(CoroutineFrame root)
    {
        _root = root;
        _version = root.Version;
    }

    /// <summary>The name given to it, or the method's.</summary>
    public string Name
    {
        get
        {
            CheckReader();
            return NameForMessages;
        }
    }

    /// <summary>Whether it has ended: with a result, an exception or a cancel.</summary>
    public bool Done
    {
        get
        {
            CheckReader();
            return HasEnded;
        }
    }

    /// <summary>Whether it was ended by a cancel.</summary>
    public bool Cancelled
    {
        get
        {
            CheckReader();
            return Outcome == TaskOutcome.Cancelled;
        }
    }

    /// <summary>What it failed with; null when it has not ended, was cancelled, or completed. Reading it counts as having seen it.</summary>
    public Exception? Exception
    {
        get
        {
            CheckReader();
            if (ExistingCore is not { Outcome: TaskOutcome.Failed } core)
                return null;
            core.MarkRetrieved();
            return core.Extras!.Exception;
        }
    }

    /// <summary>What it failed with or was cancelled by; counts as having seen it.</summary>
    internal Exception? Ending
    {
        get
        {
            if (ExistingCore is not { Extras: { } extras } core)
                return null;
            core.MarkRetrieved();
            return extras.Exception;
        }
    }

    internal string NameForMessages => ExistingCore?.Name ?? _root.Method;

    internal bool HasEnded => Outcome != TaskOutcome.Pending;

    /// <summary>The task's core, or null when it completed and its first frame serves another one.</summary>
    internal TaskCore? Core => IsCurrent ? TaskCore.Of(_root) : null;

    /// <summary>Null, too, when nothing has needed a core yet.</summary>
    internal TaskCore? ExistingCore => IsCurrent ? TaskCore.Find(_root) : null;

    internal TaskOutcome Outcome => IsCurrent ? TaskCore.Find(_root)?.Outcome ?? TaskOutcome.Pending : TaskOutcome.Completed;

    private bool IsCurrent => _root.Version == _version;

    /// <summary>What <c>await</c> calls.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => new(this);

    /// <summary>A coroutine that awaits the task: to give it, beside coroutines, to what takes those. A cancel of it cancels the task.</summary>
    [Coroutine(Restorable = true)]
    public async Coroutine AsCoroutine() => await this;

    /// <inheritdoc/>
    public bool Equals(CoroutineTask? other) => other is not null && ReferenceEquals(_root, other._root) && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CoroutineTask);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_root, _version);

    /// <summary>Whether both are the same task.</summary>
    public static bool operator ==(CoroutineTask? left, CoroutineTask? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different tasks.</summary>
    public static bool operator !=(CoroutineTask? left, CoroutineTask? right) => !(left == right);

    /// <summary>The name and how it stands. From any thread, for the debugger: elsewhere than on the loop's it may just have changed.</summary>
    public override string ToString() => $"{NameForMessages}: {Outcome.ToString().ToLowerInvariant()}";

    [StackTraceHidden]
    internal void GetResult()
    {
        if (ExistingCore is { } core)
            core.ThrowIfNotCompleted();
        else if (!HasEnded)
            throw TaskCore.NotEnded(NameForMessages);
    }

    /// <summary>What changes the task, or makes its core, is refused on another thread before it does.</summary>
    private protected void CheckThread([CallerMemberName] string member = "") =>
        EventLoop.CheckThreadOf(_root, nameof(CoroutineTask), member);

    private protected void CheckReader([CallerMemberName] string member = "")
    {
        if (EventLoop.IsAnyDebug)
            EventLoop.CheckReaderOf(_root, nameof(CoroutineTask), member);
    }
}
