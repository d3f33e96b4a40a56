using Coroutines.Diagnostics;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>
    /// Who waits on whom: every task that has not ended, with its coroutines, the places where they stand, their live locals, and under it the tasks that it
    /// waits for. Each is written once.
    /// </summary>
    /// <param name="maxTasks">How many tasks to write at most; how many more there are is said at the end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTasks"/> is negative.</exception>
    /// <seealso href="https://docs.python.org/3/whatsnew/3.14.html#asyncio-introspection-capabilities">python -m asyncio pstree</seealso>
    public string FormatAwaitTree(int maxTasks = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxTasks);
        CheckThread();
        return AwaitTree.Format(this, maxTasks);
    }

    /// <summary>The same from any thread: the loop writes it between two steps, so it is not there before the step that runs has ended.</summary>
    /// <param name="maxTasks">How many tasks to write at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTasks"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The loop has ended.</exception>
    public Task<string> CaptureAwaitTree(int maxTasks = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxTasks);
        var capture = new TreeCapture(this, maxTasks);
        return Inbox.TryPost(capture) ? capture.Text : throw Ended();
    }

    private sealed class TreeCapture(EventLoop loop, int maxTasks) : InboxItem
    {
        private readonly TaskCompletionSource<string> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task<string> Text => _source.Task;

        internal override void Deliver() => _source.SetResult(AwaitTree.Format(loop, maxTasks));

        internal override void Abandon() => _source.SetException(Ended());
    }
}
