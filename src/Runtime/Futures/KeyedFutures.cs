namespace Coroutines;

/// <summary>The pending futures of a loop that have keys.</summary>
internal sealed class KeyedFutures
{
    private Dictionary<string, object>? _futures;

    internal IEnumerable<object> All => _futures?.Values ?? (IEnumerable<object>)[];

    internal void Add(string key, object future)
    {
        if (!(_futures ??= new(StringComparer.Ordinal)).TryAdd(key, future))
            throw new ArgumentException($"A pending future of this loop has the key '{key}' already.", nameof(key));
    }

    internal object? Find(string key) => _futures?.GetValueOrDefault(key);

    internal void Remove(string key) => _futures?.Remove(key);

    /// <summary>Before an image is restored: none of its keys is taken, and each is there once.</summary>
    internal void Check(IReadOnlyList<(string Key, object Future)> restored)
    {
        var taken = restored.GroupBy(static keyed => keyed.Key).Where(same => same.Count() > 1 || Find(same.Key) is not null).Select(static same => same.Key).ToList();
        if (taken.Count > 0)
            throw new CoroutineImageException($"The image cannot be restored here: pending futures of the loop have the same keys ('{string.Join("', '", taken)}').");
    }

    internal void Add(IReadOnlyList<(string Key, object Future)> restored)
    {
        foreach (var (key, future) in restored)
            Add(key, future);
    }
}
