using Coroutines.CompilerServices;

namespace Coroutines;

internal sealed partial class CompletionWait
{
    private const string Time = "time";

    public override IEnumerable<string> Due => _deadline is null ? base.Due : base.Due.Append(Time);

    public override string? NameOf(Delegate callback) => callback is Action ? Time : base.NameOf(callback);

    public override void AskAgain(EventLoop loop, string name)
    {
        if (name == Time)
            SetTimer(loop);
        else
            base.AskAgain(loop, name);
    }

    private protected override void ShowOwn(ImageMembers members)
    {
        var until = (int)_until;
        members.Member("until", ref until);
        members.Until("left", ref _deadline);
        members.Require((ReturnWhen)until is ReturnWhen.AllCompleted or ReturnWhen.FirstCompleted or ReturnWhen.FirstException, $"nobody waits for '{until}'");
        _until = (ReturnWhen)until;
        if (members.AreLoading)
            members.WhenAttached(() => _left = Tasks.Count(static task => !task.HasEnded));
    }
}
