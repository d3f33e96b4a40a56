namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Runs a coroutine for each item, a limited number of them at a time, and returns the results in the items' order.</summary>
    /// <remarks>The first failure cancels the others; see <see cref="TaskGroup"/>, which it is made of. On the loop's thread only.</remarks>
    /// <param name="items">The items; taken one by one, when there is room for the next.</param>
    /// <param name="concurrency">How many may run at a time.</param>
    /// <param name="body">What to run for an item.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="concurrency"/> is not positive.</exception>
    /// <exception cref="TaskGroupException">The body failed for an item, or the items could not be taken.</exception>
    public static Coroutine<TResult[]> Map<T, TResult>(IEnumerable<T> items, int concurrency, Func<T, Coroutine<TResult>> body)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(concurrency);
        ArgumentNullException.ThrowIfNull(body);
        return Run(items, concurrency, body);

        static async Coroutine<TResult[]> Run(IEnumerable<T> items, int concurrency, Func<T, Coroutine<TResult>> body)
        {
            using var source = items.GetEnumerator();
            var taken = new Queue<T>();
            var results = new List<TResult>();
            await TaskGroup.Run(async group =>
            {
                // no more workers than items; an item is no particular worker's, so that they begin in order also when the first one never waits
                for (var i = 0; i < concurrency && source.MoveNext(); i++)
                {
                    taken.Enqueue(source.Current);
                    _ = group.CreateTask(Work(taken, source, results, body), $"Coroutine.Map worker {i + 1}");
                }
            });
            return [.. results];
        }

        static async Coroutine Work(Queue<T> taken, IEnumerator<T> source, List<TResult> results, Func<T, Coroutine<TResult>> body)
        {
            while (taken.Count > 0 || source.MoveNext())
            {
                if (!taken.TryDequeue(out var item))
                    item = source.Current;
                var index = results.Count;
                results.Add(default!);
                results[index] = await body(item);
            }
        }
    }

    /// <summary>Runs a coroutine for each item, a limited number of them at a time; as <see cref="Map"/>, without results.</summary>
    /// <inheritdoc cref="Map"/>
    public static Coroutine ForEach<T>(IEnumerable<T> items, int concurrency, Func<T, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Run(Map(items, concurrency, async item =>
        {
            await body(item);
            return true;
        }));

        static async Coroutine Run(Coroutine<bool[]> map) => await map;
    }
}
