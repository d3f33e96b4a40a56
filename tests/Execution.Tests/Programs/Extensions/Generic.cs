// Blocks with type parameters, constraints, structs, and members with type parameters of their own.
// needs C# 14
namespace Programs.Extensions.Generic;

public interface INamed
{
    string Name { get; }
}

public struct Counter(string name) : INamed
{
    public int Count;

    public string Name => $"{name} {++Count}";
}

public static partial class Extensions
{
    extension<T>(List<T> list)
        where T : notnull
    {
        [Coroutine]
        public async Coroutine<Dictionary<T, U>> Map<U>(Func<T, Coroutine<U>> map, U? last = default)
        {
            var result = new Dictionary<T, U>();
            foreach (var item in list)
                result[item] = await map(item);
            if (last is not null && list.Count > 0)
                result[list[^1]] = last;
            Log(typeof(T).Name + typeof(U).Name);
            return result;
        }

        [Coroutine]
        public async Coroutine<T> Last(Func<T, bool> isMeant)
        {
            for (var i = list.Count - 1; i >= 0; i--)
            {
                if (isMeant(await Value(list[i])))
                    return list[i];
            }

            throw new InvalidOperationException("none");
        }

        [Coroutine]
        public async IAsyncEnumerable<T> Slowly()
        {
            foreach (var item in list)
                yield return await Value(item);
        }
    }

    extension<T>(T self)
        where T : INamed
    {
        [Coroutine]
        public async Coroutine<string> Twice()
        {
            var first = self.Name;
            await Pause(first);
            return $"{first} {self.Name}";
        }
    }

    extension((int A, string B) pair)
    {
        [Coroutine]
        internal async Coroutine<(int, string)> Swap() => (await Value(pair.B.Length), pair.A.ToString());
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var list = new List<int> { 1, 2, 3 };
        foreach (var (key, value) in await list.Map(async n => (await Value(n)).ToString("00")))
            Log($"{key} {value}");
        foreach (var (key, value) in await list.Map<int, long>(async n => await Value((long)n), await Value(9L)))
            Log($"{key} {value}");
        foreach (var (key, value) in await Extensions.Map<int, string>(list, async n => "x", last: "last"))
            Log($"{key} {value}");
        Log(await list.Last(n => n < 3));
        try
        {
            Log(await list.Last(n => n > 3));
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }

        await foreach (var item in list.Slowly())
            Log(item);
        await foreach (var item in Extensions.Slowly(list))
        {
            Log(item);
            if (item == 2)
                break;
        }

        var counter = new Counter("c");
        Log(await counter.Twice());
        Log(counter.Count);
        Log(await ((INamed)counter).Twice());
        INamed boxed = counter;
        Log(await boxed.Twice());
        Log(((Counter)boxed).Count);
        Log(await (1, "pair").Swap());
    }
}
