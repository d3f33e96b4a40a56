// Iterators that an interface leaves to its implementers' types, or gives a body of its own.
namespace Programs.Iterators.StaticAbstract;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await All<Ups>(3);
        await All<Downs>(2);
        await All<Left>(2);
        Log(await Pairs<Ups, int>.Sum(2) + await Pairs<Downs, int>.Sum(3));
    }

    [Coroutine]
    private static async Coroutine All<T>(int count)
        where T : ISteps<int>
    {
        await foreach (var n in T.Steps(await Value(count)))
            Log($"{typeof(T).Name} {n}");
        await foreach (var n in T.Twice(count))
        {
            if (n > await Value(1))
                break;
            Log($"twice {n}");
        }

        var steps = T.Steps(count);
        await using var by = steps.GetAsyncEnumerator();
        Log(await by.MoveNextAsync() ? by.Current : -1);
    }

    private static partial class Pairs<T, TItem>
        where T : ISteps<TItem>
        where TItem : System.Numerics.INumber<TItem>
    {
        [Coroutine]
        public static async Coroutine<TItem> Sum(int count)
        {
            var sum = TItem.Zero;
            await foreach (var left in T.Steps(count))
            {
                await foreach (var right in T.Twice(1))
                    sum += left * right + await Value(TItem.One);
            }

            return sum;
        }
    }
}

public partial interface ISteps<T>
{
    [Coroutine]
    static abstract IAsyncEnumerable<T> Steps(int count);

    [Coroutine]
    static virtual async IAsyncEnumerable<T> Twice(int count)
    {
        await Pause("twice");
        yield return default!;
        yield return default!;
    }
}

public sealed partial class Ups : ISteps<int>
{
    [Coroutine]
    public static async IAsyncEnumerable<int> Steps(int count)
    {
        try
        {
            for (var i = 0; i < count; i++)
                yield return await Value(i);
        }
        finally
        {
            await Step("ups end");
        }
    }

    [Coroutine]
    public static async IAsyncEnumerable<int> Twice(int count)
    {
        await foreach (var n in Steps(count))
        {
            yield return n;
            yield return n;
        }
    }
}

public partial struct Downs : ISteps<int>
{
    [Coroutine]
    static async IAsyncEnumerable<int> ISteps<int>.Steps(int count)
    {
        while (count-- > await Value(0))
            yield return count;
    }
}

/// <summary>Left to the compiler.</summary>
public sealed class Left : ISteps<int>
{
    public static async IAsyncEnumerable<int> Steps(int count)
    {
        yield return await TaskOf(count);
    }
}
