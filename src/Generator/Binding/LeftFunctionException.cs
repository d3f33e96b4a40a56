using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Ends an attempt to lower a method: the next one leaves the function as text, to be compiled as it stands.</summary>
internal sealed class LeftFunctionException(SyntaxNode function, UnsupportedConstructException reason) : Exception(reason.Message)
{
    public SyntaxNode Function { get; } = function;

    /// <summary>Or a lambda that was text anyway, and now finds its variables there.</summary>
    public bool IsCoroutine { get; init; } = true;

    public UnsupportedConstructException Reason { get; } = reason;
}
