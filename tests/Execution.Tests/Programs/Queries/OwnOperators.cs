// The calls that a query stands for are those that C# makes, in its order.
namespace Programs.Queries.OwnOperators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var limit = await Value(0);
        var query =
            from a in new Source<int>("a", 1, 2)
            where a > limit
            from b in new Source<int>("b", 10, 20)
            let sum = a + b
            orderby sum
            join c in await Value(new Source<int>("c", 11, 22)) on sum equals c
            where b > limit
            select a + b + c;
        Log(string.Join(",", query.Items));
        var typed = from long a in await Value(new Source<int>("typed", 1)) join b in await Value(new Source<long>("b", 1)) on a equals b select a;
        Log(string.Join(",", typed.Items));
    }

    private sealed class Source<T>(string name, params T[] items)
    {
        public T[] Items => items;

        public Source<T> Where(Func<T, bool> test) => Made("Where", items.Where(test));

        public Source<U> Cast<U>() => Made("Cast", items.Select(item => (U)(object)Convert.ToInt64(item)));

        public Source<U> Select<U>(Func<T, U> map) => Made("Select", items.Select(map));

        public Source<T> OrderBy<K>(Func<T, K> key) => Made("OrderBy", items.OrderBy(key));

        public Source<V> SelectMany<U, V>(Func<T, Source<U>> map, Func<T, U, V> make) =>
            Made("SelectMany", items.SelectMany(item => map(item).Items.Select(other => make(item, other))));

        public Source<V> Join<U, K, V>(Source<U> other, Func<T, K> key, Func<U, K> otherKey, Func<T, U, V> make) =>
            Made("Join", items.Join(other.Items, key, otherKey, make));

        private Source<U> Made<U>(string call, IEnumerable<U> made)
        {
            Log($"{call} of {name}");
            return new Source<U>($"{name}.{call}", made.ToArray());
        }
    }
}
