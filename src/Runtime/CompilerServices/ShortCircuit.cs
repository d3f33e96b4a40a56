using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// An <c>&amp;&amp;</c> or <c>||</c> in the compiler's own state machine, where C# gives no other way to call the operator that decides: that of a type
/// parameter, or of a dynamic value. It begins with the left operand, and stops where it asks for the right one:
/// <code>
/// static async ShortCircuit&lt;T&gt; And(T left, RightOperand&lt;T&gt; right) => left &amp;&amp; await right;
///
/// and = And(left, right = new());    and.IsDecided() ? and.Result : and.Finish(right, await b)
/// </code>
/// </summary>
/// <typeparam name="T">The result's type.</typeparam>
[AsyncMethodBuilder(typeof(ShortCircuitBuilder<>))]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShortCircuit<T>
{
    private T _result = default!;
    private ExceptionDispatchInfo? _failure;
    private bool _isDone;

    internal ShortCircuit()
    {
    }

    /// <summary>What came of it.</summary>
    public T Result => _result;

    internal Action? GoOn { get; set; }

    /// <summary>Whether the left operand was enough. Throws what an operator has thrown.</summary>
    public bool IsDecided()
    {
        _failure?.Throw();
        return _isDone;
    }

    /// <summary>Goes on with the right operand, and gives the result. Throws what an operator has thrown.</summary>
    /// <param name="right">What was awaited.</param>
    /// <param name="value">The right operand.</param>
    /// <typeparam name="TRight">The right operand's type.</typeparam>
    public T Finish<TRight>(RightOperand<TRight> right, TRight value)
    {
        ArgumentNullException.ThrowIfNull(right);
        right.Value = value;
        GoOn!();
        _failure?.Throw();
        return _result;
    }

    internal void SetResult(T result)
    {
        _result = result;
        _isDone = true;
    }

    internal void SetException(Exception exception) => _failure = ExceptionDispatchInfo.Capture(exception);
}
