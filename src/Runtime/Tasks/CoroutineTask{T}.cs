using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine with a result that runs on its own; see <see cref="CoroutineTask"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed partial class CoroutineTask<T> : CoroutineTask
{
    private T _result = default!;

    internal CoroutineTask(CoroutineFrame<T> root)
        : base(root)
    {
    }

    /// <summary>The result; throws what the task failed with or was cancelled by.</summary>
    /// <exception cref="InvalidOperationException">It has not ended.</exception>
    public T Result
    {
        get
        {
            CheckReader();
            return GetResult();
        }
    }

    /// <summary>What <c>await</c> calls.</summary>
    public new CoroutineTaskAwaiter<T> GetAwaiter() => new(this);

    /// <inheritdoc cref="CoroutineTask.AsCoroutine"/>
    [Coroutine(Restorable = true)]
    public new async Coroutine<T> AsCoroutine() => await this;

    /// <summary>
    /// A .NET task that ends as this one does, for code outside of the loop. If the loop gives this one up at its end, it fails with an
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public new Task<T> AsTask()
    {
        CheckThread();
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        CopyTo(source);
        return source.Task;
    }

    internal void CopyTo(TaskCompletionSource<T> source, CancellationToken token = default) => Copy(new Outside(this, source, token));

    /// <summary>Before the first frame goes to its pool.</summary>
    internal void KeepResult(T result) => _result = result;

    [StackTraceHidden]
    internal new T GetResult()
    {
        base.GetResult();
        return _result;
    }

    private sealed class Outside(CoroutineTask<T> task, TaskCompletionSource<T> source, CancellationToken token) : OutsideTask
    {
        protected override bool CanCopy => task.HasEnded;

        protected override string Missed => task.GivenUp;

        protected override void Copy()
        {
            if (!task.TryCopyFailure(source.SetException, source.SetCanceled, token))
                source.SetResult(task._result);
        }

        protected override void Fail(Exception exception) => source.SetException(exception);
    }
}
