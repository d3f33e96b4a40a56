using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>How a task ended: a result, or what it failed with or was cancelled by.</summary>
internal sealed class OutcomeType<T>() : ImageType<Outcome<T>>($"Coroutines.Outcome<{ImageTypes.NameOf<T>()}>")
{
    protected override void Visit(ImageMembers members, ref Outcome<T> value)
    {
        var (exception, isCancelled) = (value.Exception, value.Cancelled);
        var result = value.Succeeded ? value.Result : default!;
        members.Member("exception", ref exception);
        members.Member("cancelled", ref isCancelled);
        members.Member("result", ref result);
        value = new Outcome<T>(exception, isCancelled, result);
    }
}
