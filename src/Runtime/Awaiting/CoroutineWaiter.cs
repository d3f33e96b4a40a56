using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// One suspension of one coroutine: resumes it, once, and does nothing when it is no longer suspended there. Only for the loop's
/// thread; another thread goes through <see cref="EventLoop.CallSoonThreadsafe"/>.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CoroutineWaiter : IEquatable<CoroutineWaiter>
{
    private readonly CoroutineFrame? _frame;
    private readonly int _token;

    internal CoroutineWaiter(CoroutineFrame frame, int token)
    {
        _frame = frame;
        _token = token;
    }

    /// <summary>Whether the coroutine is still suspended there. From any thread.</summary>
    public bool IsWaiting => _frame is { Status: FrameStatus.Waiting } frame && frame.Token == _token;

    /// <summary>The task that the coroutine runs in, while it waits.</summary>
    public CoroutineTask? Task
    {
        get
        {
            if (!IsWaiting)
                return null;
            EventLoop.CheckThreadOf(_frame!.Root!, nameof(CoroutineWaiter), nameof(Task));
            return TaskCore.Of(_frame.Root!).GetHandle();
        }
    }

    internal CoroutineFrame? Frame => _frame;

    internal int Token => _token;

    /// <summary>Lets the coroutine go on in its turn.</summary>
    /// <returns>False when it is no longer suspended there: whatever was meant for it belongs to the next one.</returns>
    public bool TryResume() => TryResume(null);

    /// <summary>Lets the coroutine go on in its turn by throwing at its await.</summary>
    /// <returns>False when it is no longer suspended there.</returns>
    public bool TryResume(Exception? error)
    {
        if (!IsWaiting)
            return false;
        var loop = EventLoop.RequireOwn(_frame!.Root!, nameof(CoroutineWaiter), nameof(TryResume));
        _frame.MakeReady(loop, error);
        return true;
    }

    /// <summary>
    /// For <c>GetResult</c> of an <see cref="ICoroutineAwaiter"/>, as its first call: throws the error that the coroutine was resumed with.
    /// (A generated body has thrown it before; the compiler's own machines learn of it here.)
    /// </summary>
    public static void ThrowError() => PendingError.Throw();

    /// <inheritdoc/>
    public bool Equals(CoroutineWaiter other) => ReferenceEquals(_frame, other._frame) && _token == other._token;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CoroutineWaiter other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_frame, _token);

    /// <summary>The coroutine, and whether it still waits.</summary>
    public override string ToString() => $"{nameof(CoroutineWaiter)}: {(IsWaiting ? $"{_frame!.Method} waits" : "nobody waits")}";

    /// <summary>Whether both are the same suspension.</summary>
    public static bool operator ==(CoroutineWaiter left, CoroutineWaiter right) => left.Equals(right);

    /// <summary>Whether they are different suspensions.</summary>
    public static bool operator !=(CoroutineWaiter left, CoroutineWaiter right) => !left.Equals(right);
}
