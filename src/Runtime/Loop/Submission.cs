using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine that another thread hands to the loop, and the .NET task that tells that thread how it ended.</summary>
internal sealed class Submission(EventLoop loop, VoidCoroutineFrame root, CancellationToken token) : InboxItem
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

        if (token.IsCancellationRequested)
        {
            _source.SetCanceled(token);
            return;
        }

        // another thread made it: the loop's pool would grow by one with each
        root.IsKept = true;
        var task = loop.StartTask(root, null, _context);
        task.CopyTo(_source, token);
        if (token.CanBeCanceled)
            task.CancelWith(token);
    }

    internal override void Abandon() => _source.SetException(new InvalidOperationException($"The event loop has ended before '{root.Method}' could begin."));
}
