using Coroutines.CompilerServices;

namespace Coroutines.Runtime.Tests.HandMade;

/// <summary>
/// An iterator's machine as the generator writes it.
/// <code>
/// static async IAsyncEnumerable&lt;int&gt; Two(double seconds, List&lt;string&gt; trace)
/// {
///     try { yield return 1; await Coroutine.Sleep(seconds); yield return 2; }
///     finally { trace.Add("closed"); }
/// }
/// </code>
/// </summary>
internal sealed class Two(TimeSpan delay, List<string> trace) : CoroutineIterator<int>
{
    private SleepAwaitable __awaiter;

    public override string Method => "Program.Two(double)";

    internal static IAsyncEnumerable<int> After(double seconds, List<string> trace) => new Two(TimeSpan.FromSeconds(seconds), trace);

    protected override CoroutineFrame<bool>? Start(out bool moved) => Run(out moved);

    protected override CoroutineFrame? Resume() => Run(out var moved) is null ? Complete(moved) : null;

    protected override CoroutineIterator<int> Copy() => new Two(delay, trace);

    protected override void Release()
    {
    }

    private Two? Run(out bool moved)
    {
        var suspending = false;
        moved = false;
        try
        {
            switch (State)
            {
                case 0x11: goto yielded1;
                case 0x13: goto slept;
                case 0x15: goto yielded2;
            }

            Yield(1, 0x11);
            suspending = true;
            moved = true;
            return null;
        yielded1:
            if (IsClosing)
                return null;
            __awaiter = Coroutine.SleepAwaited(delay).GetAwaiter();
            SuspendOn(ref __awaiter, 0x13);
            suspending = true;
            return this;
        slept:
            Resumed();
            __awaiter.GetResult();
            Yield(2, 0x15);
            suspending = true;
            moved = true;
            return null;
        yielded2:
            return null;
        }
        finally
        {
            if (!suspending)
                trace.Add("closed");
        }
    }
}
