using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A coroutine that runs on its own: <see cref="EventLoop.CreateTask(Coroutine, string?)"/>. It can be awaited any number of times.
/// Asyncio's <c>Task</c>. Two handles on the same task are equal.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public partial class CoroutineTask : IEquatable<CoroutineTask>
{
    private readonly int _version;

    private readonly TaskCore _core;

    internal CoroutineTask(TaskCore core)
    {
        _core = core;
        _version = core.Version;
    }

    /// <summary>The name given to it, or the method's.</summary>
    public string Name => Core?.Name ?? _core.Root.Method;

    /// <summary>Whether it has ended: with a result, an exception or a cancel.</summary>
    public bool Done => Outcome != TaskOutcome.Pending;

    /// <summary>Whether it was ended by a cancel.</summary>
    public bool Cancelled => Outcome == TaskOutcome.Cancelled;

    /// <summary>What it failed with; null when it has not ended, was cancelled, or completed. Reading it counts as having seen it.</summary>
    public Exception? Exception
    {
        get
        {
            if (Core is not { Outcome: TaskOutcome.Failed } core)
                return null;
            core.MarkRetrieved();
            return core.Extras!.Exception;
        }
    }

    /// <summary>The task's core, or null when it completed and the core serves another one.</summary>
    internal TaskCore? Core => _core.Version == _version ? _core : null;

    internal TaskOutcome Outcome => Core?.Outcome ?? TaskOutcome.Completed;

    /// <summary>What <c>await</c> calls.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    public bool Equals(CoroutineTask? other) => other is not null && ReferenceEquals(_core, other._core) && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CoroutineTask);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_core, _version);

    /// <summary>Whether both are the same task.</summary>
    public static bool operator ==(CoroutineTask? left, CoroutineTask? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different tasks.</summary>
    public static bool operator !=(CoroutineTask? left, CoroutineTask? right) => !(left == right);

    /// <summary>The name and how it stands.</summary>
    public override string ToString() => $"{Name}: {Outcome.ToString().ToLowerInvariant()}";

    internal void GetResult() => Core?.ThrowIfNotCompleted();
}
