#pragma warning disable CS8387
namespace Programs.Closures.HiddenTypeParameters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Outer("outer", new Uri("http://a/")));
        Log(await Outer(2, new List<int> { 3 }));
    }

    [Coroutine]
    private static async Coroutine<string> Outer<T, TOther>(T value, TOther other)
        where TOther : class
    {
        var count = 0;
        Log(await Inner(1));
        Log(await Inner("text"));
        Log(await Inner<object>(new object()));
        Log(await Nested(1.5, 'c'));
        Func<byte, Coroutine<List<byte>>> group = Inner;
        Log((await group(7)).Count);
        Log(string.Join(",", Same(3, other)));
        var made = await New<List<T>>();
        made.Add(value);
        Log(made.Count);
        return $"{typeof(T).Name} {typeof(TOther).Name} {count} {await Value(value)}";

        [Coroutine]
        async Coroutine<List<T>> Inner<T>(T value)
        {
            count++;
            List<T> list = [value];
            Func<T, Coroutine<T>> again = async item => { count++; Log(typeof(T).Name); return await Value(item); };
            list.Add(await again(await Value(value)));
            foreach (T item in list)
                Log($"{nameof(T)} {item is T} {await Value(typeof(T).Name)} {typeof(TOther).Name}");
            if (count < 3)
                Log((await Inner<List<T>>(list)).Count);
            return list;
        }

        [Coroutine]
        async Coroutine<string> Nested<T, U>(T one, U two)
        {
            (T, U) pair = (await Value(one), two);
            return await Deeper(pair) + await Deeper(one);

            [Coroutine]
            async Coroutine<string> Deeper<U>(U value)
            {
                Dictionary<T, U> table = new() { [one] = await Value(value) };
                return $"{typeof(T).Name}/{typeof(U).Name} {table.Count} {pair} {Plain<U, int>()}";
            }

            string Plain<T, TOther>() => $"{typeof(T).Name}-{typeof(U).Name}-{typeof(TOther).Name}";
        }

        IEnumerable<T> Same<T, U>(T item, U second)
        {
            yield return item;
            T copy = item;
            Log($"{typeof(T).Name} {typeof(U).Name} {count}");
            yield return copy;
        }

        [Coroutine]
        async Coroutine<T> New<T>()
            where T : class, new()
        {
            T made = new();
            await Value(1);
            return made;
        }
    }
}
