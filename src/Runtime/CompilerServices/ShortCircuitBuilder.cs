using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Drives the state machine behind <see cref="ShortCircuit{T}"/>.</summary>
/// <typeparam name="T">The result's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ShortCircuitBuilder<T>
{
    private ShortCircuitBuilder(ShortCircuit<T> task) => Task = task;

    /// <summary>What the method returns.</summary>
    public ShortCircuit<T> Task { get; }

    /// <summary>Makes a builder.</summary>
    public static ShortCircuitBuilder<T> Create() => new(new ShortCircuit<T>());

    /// <summary>Runs to the await, or to the end.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    /// <summary>Nothing.</summary>
    public void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Both operands are done.</summary>
    public void SetResult(T result) => Task.SetResult(result);

    /// <summary>An operator has thrown.</summary>
    public void SetException(Exception exception) => Task.SetException(exception);

    /// <summary>The right operand is asked for.</summary>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => Task.GoOn = ((IAsyncStateMachine)stateMachine).MoveNext;

    /// <summary>The same.</summary>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => AwaitOnCompleted(ref awaiter, ref stateMachine);
}
