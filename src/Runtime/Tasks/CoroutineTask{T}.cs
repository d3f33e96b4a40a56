using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine with a result that runs on its own; see <see cref="CoroutineTask"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class CoroutineTask<T> : CoroutineTask
{
    private T _result = default!;

    internal CoroutineTask(EventLoop loop, CoroutineFrame<T> root, string? name = null)
        : base(loop, root, name)
    {
    }

    /// <summary>The result; throws what the task failed with or was cancelled by.</summary>
    /// <exception cref="InvalidOperationException">It has not ended.</exception>
    public T Result => GetResult();

    /// <summary>What <c>await</c> calls.</summary>
    public new CoroutineTaskAwaiter<T> GetAwaiter() => new(this);

    internal void SetResult(T result)
    {
        _result = result;
        SetCompleted();
    }

    internal void CopyTo(TaskCompletionSource<T> source) => AddDoneCallback(_ =>
    {
        if (!CopyFailure(source.SetException, source.SetCanceled))
            source.SetResult(_result);
    });

    internal new T GetResult()
    {
        base.GetResult();
        return _result;
    }
}
