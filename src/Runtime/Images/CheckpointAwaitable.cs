using System.ComponentModel;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What <see cref="Coroutine.Checkpoint"/> returns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Pause]
public readonly struct CheckpointAwaitable : IRuntimeAwaiter
{
    /// <summary>Itself.</summary>
    public CheckpointAwaitable GetAwaiter() => this;

    /// <summary>False: what runs cannot be saved.</summary>
    public bool IsCompleted => false;

    /// <summary>Ends the wait.</summary>
    public void GetResult() => PendingError.Throw();

    /// <inheritdoc/>
    public void Suspend(CoroutineFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        frame.Loop.AskForCheckpoint(frame);
    }

    /// <summary>Only coroutines await it.</summary>
    public void OnCompleted(Action continuation) => throw new NotSupportedException("Only a coroutine can await a checkpoint.");

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}
