using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What images hold of a <c>Gather</c>: before it starts what it was given, then what it waits for.</summary>
internal static class GatherState
{
    /// <summary>Outside of any <c>try</c>.</summary>
    internal const int Waiting = 2;

    internal const string ImagePoints = "1\n2 0 1 the tasks";

    internal static void Visit(CoroutineFrame frame, ImageMembers members, ref TaskParts? parts, ref GatherWait? wait, Predicate<CoroutineTask[]> fits)
    {
        if (frame.State == 0)
        {
            members.Member("parts", ref parts);
            members.Require(parts is not null, "what a Gather was given is missing");
            return;
        }

        members.Member("wait", ref wait);
        members.Pause();
        members.Require(wait is not null, "what a Gather waits for is missing");
        if (members.AreLoading && wait is { } loaded)
            members.WhenFilled(() => members.Require(fits(loaded.Tasks), "a Gather waits for tasks of other results"));
    }
}
