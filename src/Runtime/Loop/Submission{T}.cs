using Coroutines.CompilerServices;

namespace Coroutines;

/// <inheritdoc cref="Submission"/>
internal sealed class Submission<T>(EventLoop loop, CoroutineFrame<T> root, CancellationToken token) : InboxItem
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    internal Task<T> Task => _source.Task;

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
