using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Lowering.Tree;

internal enum AwaitKind
{
    /// <summary>The operand calls a companion, or begins a coroutine that somebody made: either way it yields the callee's frame, or null.</summary>
    Callee,

    /// <summary>Anything with an awaiter.</summary>
    Awaiter,

    /// <summary>A <c>yield return</c>: the operand goes to the consumer, who decides when the body goes on.</summary>
    Yield,
}

/// <summary>How one await of the source suspends.</summary>
/// <param name="Kind">Which of the two ways.</param>
/// <param name="ResultType">The type of the await's result; null for none.</param>
/// <param name="AwaiterType">The awaiter's type, for <see cref="AwaitKind.Awaiter"/>.</param>
/// <param name="Text">The await as the user wrote it, on one line.</param>
/// <param name="Identity">What stays the same as long as this await does; the state number is made from it.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record AwaitInfo(AwaitKind Kind, string? ResultType, string? AwaiterType, string Text, string Identity, SourceSpan? Position)
{
    /// <summary>The await as the user wrote it, on one line and in full length.</summary>
    public string Line { get; init; } = "";

    /// <summary>Where it stands in the source.</summary>
    public SyntaxNode? Origin { get; init; }

    /// <summary>Which one it is of those with the same text, from 0.</summary>
    public int Number { get; init; }

    /// <summary>Whether the awaiter is found while the program runs.</summary>
    public bool IsDynamic => AwaiterType == "dynamic";

    /// <summary>Whether the operand of a <see cref="AwaitKind.Callee"/> is a frame already, and no coroutine that has to be begun.</summary>
    public bool IsBegun { get; init; }

    public bool ResultHoldsReferences { get; init; } = true;

    public bool AwaiterHoldsReferences { get; init; } = true;

    /// <summary>Whether there is nothing to ask the awaiter, neither before the wait nor after it.</summary>
    public bool IsPause { get; init; }

    /// <summary>Whether the awaiter may be resumed in vain, and has to be asked again.</summary>
    public bool AsksAgain { get; init; }
}
