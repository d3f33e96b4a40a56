using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>The right operand of a <see cref="ShortCircuit{T}"/>, and its awaiter.</summary>
/// <typeparam name="T">The operand's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RightOperand<T> : INotifyCompletion
{
    /// <summary>False: nobody has it yet.</summary>
    public bool IsCompleted => false;

    internal T Value { get; set; } = default!;

    /// <summary>Itself.</summary>
    public RightOperand<T> GetAwaiter() => this;

    /// <summary>The operand.</summary>
    public T GetResult() => Value;

    /// <summary>Never called: the builder keeps the continuation.</summary>
    public void OnCompleted(Action continuation) => throw new NotSupportedException();
}
