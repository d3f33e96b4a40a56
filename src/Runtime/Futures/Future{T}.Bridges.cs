namespace Coroutines;

public sealed partial class Future<T>
{
    private Task<T>? _followed;

    /// <summary>A coroutine that awaits the future: to give it, beside coroutines, to what takes those. A cancel of it cancels the future.</summary>
    [Coroutine]
    public async Coroutine<T> AsCoroutine() => await this;

    /// <summary>A .NET task (and so an <see cref="IAsyncResult"/>) that ends as this future does, for code outside of the loop.</summary>
    public Task<T> AsTask()
    {
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        AddContinuation(() =>
        {
            MarkRetrieved();
            if (Cancelled)
                source.SetCanceled();
            else if (_error is not null)
                source.SetException(_error);
            else
                source.SetResult(_result);
        });
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
}
