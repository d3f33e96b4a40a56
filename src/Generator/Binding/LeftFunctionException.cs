using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

/// <summary>Ends an attempt to lower a method: the next one leaves the function as text, to be compiled as it stands.</summary>
internal sealed class LeftFunctionException(SyntaxNode function, UnsupportedConstructException reason) : Exception(reason.Message)
{
    public SyntaxNode Function { get; } = function;

    public UnsupportedConstructException Reason { get; } = reason;
}
