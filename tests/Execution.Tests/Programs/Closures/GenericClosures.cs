// Closures in generic methods of generic types, over values of their types.
namespace Programs.Closures.GenericClosures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Cache<string, int>().Get("one", async key => key.Length + await Value(1)));
        Log(await Map([1, 2], async x => $"{x}{await Value("!")}"));
        Log(await Map(["a"], async x => x.Length));
    }

    [Coroutine]
    private static async Coroutine<string> Map<T, U>(T[] items, Func<T, Coroutine<U>> map)
    {
        var results = new List<U>();
        var all = new List<Func<Coroutine<U>>>();
        foreach (var item in items)
        {
            results.Add(await One(item));
            all.Add(async () =>
            {
                var result = await map(item);
                results.Add(result);
                return result;
            });
        }

        foreach (var f in all)
            Log(await f());
        return string.Join(",", results) + await Count<object>();

        [Coroutine]
        async Coroutine<U> One(T item)
        {
            var result = await map(item);
            await Pause($"{result}");
            return result;
        }

        [Coroutine]
        async Coroutine<string> Count<V>()
        {
            Func<Coroutine<V?>> none = async () => await Value(default(V));
            return $"{typeof(T).Name} {typeof(U).Name} {typeof(V).Name} {results.Count} {await none() is null}";
        }
    }

    private sealed partial class Cache<TKey, TValue>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, TValue> _known = [];

        [Coroutine]
        public async Coroutine<TValue> Get(TKey key, Func<TKey, Coroutine<TValue>> make)
        {
            if (!_known.TryGetValue(key, out var value))
                value = await Make();
            return value;

            [Coroutine]
            async Coroutine<TValue> Make() => _known[key] = await make(key);
        }
    }
}
