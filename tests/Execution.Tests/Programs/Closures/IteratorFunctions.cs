// Iterator local functions are machines too: what they capture is shared, their parameters each enumeration has for itself.
using System.Runtime.CompilerServices;
using System.Threading;

namespace Programs.Closures.IteratorFunctions;

public partial class Shop<T>(T first)
{
    private int _sold;

    [Coroutine]
    public async Coroutine<int> Sell<U>(U second, int count)
    {
        var total = 0;
        await foreach (var (item, other) in Items(second))
            Log($"{item} {other} {total}");
        var stored = Items(await Value(second));
        count = 1;
        await foreach (var (item, _) in stored)
            Log($"{item} {++_sold}");
        return total;

        [Coroutine]
        async IAsyncEnumerable<(T, U)> Items(U last)
        {
            for (var i = 0; i < count; i++)
            {
                total += i + await Value(_sold++);
                yield return (first, last);
            }
        }
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var log = new List<string>();
        var limit = await Value(3);

        [Coroutine]
        async IAsyncEnumerable<int> Numbers(int from = 1, [EnumeratorCancellation] CancellationToken token = default)
        {
            log.Add($"can {token.CanBeCanceled}");
            try
            {
                while (from < limit)
                {
                    yield return from++;
                    await Pause("between");
                }
            }
            finally
            {
                log.Add($"closed at {from}");
                await Pause("closing");
            }
        }

        await foreach (var number in Numbers())
            Log(number);
        using var cancel = new CancellationTokenSource();
        await foreach (var number in Numbers(from: await Value(0)).WithCancellation(cancel.Token))
        {
            if (number == 1)
                break;
            limit++;
        }

        var twice = Numbers(2);
        await foreach (var number in twice)
        {
            await foreach (var inner in twice.ConfigureAwait(false))
                Log($"{number} {inner}");
        }

        Func<int, CancellationToken, IAsyncEnumerable<int>> made = Numbers;
        await foreach (var number in made(3, default))
            Log(number);
        Log(await Count(Numbers(1)));
        Log(string.Join(", ", log));

        var enumerator = Letters("xy");
        while (await enumerator.MoveNextAsync())
            Log(enumerator.Current);
        await enumerator.DisposeAsync();
        await foreach (var text in Nested(2))
            Log(text);
        try
        {
            await foreach (var number in Failing())
                Log(number);
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }

        foreach (var round in new[] { 1, 2 })
        {
            var fresh = round * 10;
            await foreach (var number in Rounds())
                Log(number);

            [Coroutine]
            async IAsyncEnumerable<int> Rounds()
            {
                yield return fresh++;
                yield return await Value(fresh);
            }
        }

        var pairs = async () =>
        {
            var sum = 0;
            await foreach (var number in Inside())
                sum += number;
            return sum;

            [Coroutine]
            async IAsyncEnumerable<int> Inside()
            {
                yield return limit;
                yield return await Value(sum);
            }
        };
        Log(await pairs());
        Log(await new Shop<string>("first").Sell(2.5, 2));

        [Coroutine]
        static async IAsyncEnumerator<char> Letters(string text)
        {
            foreach (var letter in text)
                yield return await Value(letter);
        }

        [Coroutine]
        async IAsyncEnumerable<string> Nested(int depth)
        {
            yield return $"{depth} {limit}";
            if (depth == 0)
                yield break;
            await foreach (var inner in Nested(depth - 1))
                yield return inner + depth;
        }

        [Coroutine]
        async IAsyncEnumerable<int> Failing()
        {
            yield return await Value(limit);
            throw new InvalidOperationException("failed");
        }
    }

    private static async Coroutine<int> Count(IAsyncEnumerable<int> numbers)
    {
        var count = 0;
        await foreach (var number in numbers)
            count++;
        return count;
    }
}
