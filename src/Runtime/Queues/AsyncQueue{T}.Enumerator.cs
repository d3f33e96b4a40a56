using System.Runtime.CompilerServices;

namespace Coroutines;

public partial class AsyncQueue<T>
{
    /// <summary>For <c>await foreach</c> in a coroutine: takes items, and waits for them, until the queue is shut down and empty. From any thread, as it takes nothing yet.</summary>
    /// <param name="cancellationToken">Unused: cancel the task. <c>WithCancellation</c> takes the form for other code.</param>
    public Enumerator GetAsyncEnumerator(CancellationToken cancellationToken = default) => new(this);

    /// <summary>For code that knows no queue, only a sequence, on the loop's thread. The token ends a wait as a cancel does, and takes nothing.</summary>
    IAsyncEnumerator<T> IAsyncEnumerable<T>.GetAsyncEnumerator(CancellationToken cancellationToken) =>
        Items(cancellationToken).GetAsyncEnumerator(cancellationToken);

    [Coroutine]
    private async IAsyncEnumerable<T> Items([EnumeratorCancellation] CancellationToken token = default)
    {
        var items = GetAsyncEnumerator(token);
        for (; ; )
        {
            token.ThrowIfCancellationRequested();
            if (!token.CanBeCanceled)
            {
                if (!await items.MoveNextAsync())
                    break;
            }
            else
            {
                var step = EventLoop.Current.CreateTask(items.MoveNextAsync());
                step.CancelWith(token);
                if (!await step)
                    break;
            }

            yield return items.Current;
        }
    }

    /// <summary>Takes one item after the other.</summary>
    public sealed partial class Enumerator
    {
        private AsyncQueue<T> _queue;

        internal Enumerator(AsyncQueue<T> queue) => _queue = queue;

        /// <summary>The item that was taken last. From any thread.</summary>
        public T Current { get; private set; } = default!;

        /// <summary>Takes the next item; waits for one when the queue is empty.</summary>
        /// <returns>False when the queue was shut down, and is empty.</returns>
        [Coroutine(Restorable = true)]
        public async Coroutine<bool> MoveNextAsync()
        {
            _queue.CheckThread();
            while (_queue.IsEmpty)
            {
                if (_queue.IsShutDown)
                    return false;
                await _queue.Getters.Wait();
            }

            Current = _queue.Take();
            return true;
        }
    }
}
