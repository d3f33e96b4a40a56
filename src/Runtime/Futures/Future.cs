namespace Coroutines;

/// <summary>Makes futures of .NET's tasks.</summary>
public static class Future
{
    /// <summary>
    /// A future that becomes what a .NET task becomes, on whatever thread that ends. Cancelling the future leaves the task alone. (To await
    /// a task needs no future.) Asyncio's <c>wrap_future</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-future.html#asyncio.wrap_future">asyncio.wrap_future</seealso>
    public static Future<T> FromTask<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var future = new Future<T>();
        future.Follow(task);
        return future;
    }

    /// <inheritdoc cref="FromTask{T}(Task{T})"/>
    public static Future<T> FromTask<T>(ValueTask<T> task) => FromTask(task.AsTask());
}
