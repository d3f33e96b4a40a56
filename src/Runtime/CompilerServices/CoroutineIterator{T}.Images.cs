using Coroutines.Images;

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineIterator<T>
{
    internal override string? Rests => _phase switch
    {
        IteratorPhase.Fresh => FrameHeader.Cold,
        IteratorPhase.Yielded => FrameHeader.Yielded,
        IteratorPhase.Ended => FrameHeader.Ended,
        _ => null,
    };

    internal override bool TryRest(string stands)
    {
        _phase = stands switch
        {
            FrameHeader.Cold => IteratorPhase.Fresh,
            FrameHeader.Yielded => IteratorPhase.Yielded,
            FrameHeader.Ended => IteratorPhase.Ended,
            _ => IteratorPhase.Running,
        };
        return true;
    }

    /// <summary>Shows images what an enumeration has besides its locals, before it begins and where a step awaits something.</summary>
    protected void VisitStep(ImageMembers members)
    {
        members.Require(_phase != IteratorPhase.Yielded, $"'{Method}' has yielded, but not where it stands");
        var isClosing = IsClosing;
        members.Member("<closing>", ref isClosing);
        IsClosing = isClosing;
    }

    /// <summary>The same at a <c>yield return</c>.</summary>
    protected void VisitYield(ImageMembers members)
    {
        members.RequireToSave(_phase == IteratorPhase.Yielded, "its next step is about to begin.");
        members.Require(_phase == IteratorPhase.Yielded, $"'{Method}' stands at a 'yield return', and has not yielded");
        var current = Current;
        members.Member("<current>", ref current);
        Current = current;
    }
}
