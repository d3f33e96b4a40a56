namespace Coroutines;

public sealed partial class EventLoop
{
    internal KeyedFutures Keyed { get; } = new();

    /// <summary>The pending future with this key: for whoever completes it from outside, before and after the loop was restored.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <returns>Null when none is pending with this key.</returns>
    /// <exception cref="InvalidOperationException">It has a result of another type.</exception>
    public Future<T>? FindFuture<T>(string key)
    {
        CheckThread();
        ArgumentNullException.ThrowIfNull(key);
        var found = Keyed.Find(key);
        return found is null or Future<T> ? (Future<T>?)found : throw new InvalidOperationException($"The future '{key}' is a {found.GetType()}, not one of {typeof(T)}.");
    }
}
