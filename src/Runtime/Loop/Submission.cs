using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine that another thread hands to the loop, and the .NET task that tells that thread how it ended.</summary>
internal sealed class Submission(EventLoop loop, VoidCoroutineFrame root) : InboxItem
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    internal Task Task => _source.Task;

    internal override void Deliver()
    {
        if (loop.IsEnding)
        {
            Abandon();
            return;
        }

        // another thread made it: the loop's pool would grow by one with each
        root.IsKept = true;
        loop.StartTask(root, null, _context).CopyTo(_source);
    }

    internal override void Abandon() => _source.SetException(new InvalidOperationException($"The event loop has ended before '{root.Method}' could begin."));
}
