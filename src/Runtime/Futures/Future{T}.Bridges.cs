namespace Coroutines;

public sealed partial class Future<T>
{
    private Task<T>? _followed;

    /// <summary>A coroutine that awaits the future: to give it, beside coroutines, to what takes those. A cancel of it cancels the future.</summary>
    [Coroutine(Restorable = true)]
    public async Coroutine<T> AsCoroutine() => await this;

    /// <summary>
    /// A .NET task (and so an <see cref="IAsyncResult"/>) that ends as this future does, for code outside of the loop. If nothing has set the future
    /// when the loop ends, it fails with an <see cref="InvalidOperationException"/>.
    /// </summary>
    public Task<T> AsTask()
    {
        CheckOwner();
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        AddContinuation(new Outside(this, source).Follow(_loop));
        return source.Task;
    }

    /// <summary>Becomes what a .NET task becomes, which may end on any thread.</summary>
    internal void Follow(Task<T> task)
    {
        _followed = task;
        _loop.Foreign.Started();
        task.ContinueWith(
            static (_, future) => ((Future<T>)future!).TakeFollowed(),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void TakeFollowed() => _loop.TryPost(static future => ((Future<T>)future!).EndAsFollowed(), this);

    private void EndAsFollowed()
    {
        _loop.Foreign.Ended();
        var task = _followed!;
        _followed = null;
        if (task.IsCanceled)
            Cancel();
        else if (task.Exception is { } failure)
            TrySetException(failure.InnerExceptions.Count == 1 ? failure.InnerException! : failure);
        else
            TrySetResult(task.Result);
    }

    private sealed class Outside(Future<T> future, TaskCompletionSource<T> source) : OutsideTask
    {
        protected override bool CanCopy => future.Done;

        protected override string Missed => $"The event loop ended before anything had set a future of {typeof(T).Name}.";

        protected override void Copy()
        {
            future.MarkRetrieved();
            if (future.Cancelled)
                source.SetCanceled();
            else if (future._error is not null)
                source.SetException(future._error);
            else
                source.SetResult(future._result);
        }

        protected override void Fail(Exception exception) => source.SetException(exception);
    }
}
