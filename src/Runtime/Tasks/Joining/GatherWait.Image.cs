using Coroutines.CompilerServices;

namespace Coroutines;

internal sealed partial class GatherWait
{
    /// <summary>A failure was thrown at once. The others go on, and theirs count as seen.</summary>
    public override bool IsHeldByTasks => IsSettled && _left > 0 && !IsWaiting;

    private protected override void ShowOwn(ImageMembers members)
    {
        members.Member("left", ref _left);
        members.Member("keepsFailures", ref _keepsFailures);
        members.Member("cancel", ref _cancel);
        if (members.AreLoading && Tasks.Length > 0)
            members.WhenAttached(() => _left = Tasks.Count(static task => !task.HasEnded));
    }
}
