using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// Drives the compiler's own state machine of an <c>async</c> method that returns <see cref="Coroutine{T}"/>; see
/// <see cref="CoroutineMethodBuilder"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroutineMethodBuilder<T>
{
    private CompilerFrame<T>? _frame;

    /// <summary>The cold coroutine.</summary>
    public readonly Coroutine<T> Task => new(_frame!);

    /// <summary>Makes a builder.</summary>
    public static CoroutineMethodBuilder<T> Create() => default;

    /// <summary>Keeps the state machine in a frame and does not run it.</summary>
    public void Start<TMachine>(ref TMachine stateMachine)
        where TMachine : IAsyncStateMachine
    {
        var frame = CompilerFrame<T, TMachine>.Rent();
        _frame = frame;
        frame.Machine = stateMachine;
    }

    /// <summary>Unused: the machine lives in its frame from the start.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>The body completed.</summary>
    public readonly void SetResult(T result)
    {
        _frame!.Result = result;
        _frame.Outcome.SetCompleted();
    }

    /// <summary>The body threw.</summary>
    public readonly void SetException(Exception exception) => _frame!.Outcome.SetFailed(exception);

    /// <summary>The body awaits.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine => _frame!.SuspendOn(ref awaiter, CompilerOutcome.SuspendedState);

    /// <summary>The body awaits.</summary>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine => _frame!.SuspendOn(ref awaiter, CompilerOutcome.SuspendedState);
}
