namespace Coroutines;

public sealed partial class CancelScope
{
    /// <summary>A scope for a timeout that begins now.</summary>
    internal static CancelScope After(TimeSpan? delay, TimeSpan? deadline)
    {
        if (delay is { } span)
            deadline = new TimeSpan(EventLoop.Require().DeadlineAfter(span));
        return new CancelScope { Deadline = deadline };
    }

    internal void ThrowIfCaught()
    {
        if (Caught is null)
            return;
        var what = Expired ? $"did not end before its deadline, at {Deadline} on the loop's clock" : "was cancelled through its scope";
        throw new TimeoutException($"The code in a timeout {what}.", Caught);
    }
}
