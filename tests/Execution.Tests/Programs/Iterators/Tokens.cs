using System.Runtime.CompilerServices;
using System.Threading;

namespace Programs.Iterators.Tokens;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(CancellationToken known, [EnumeratorCancellation] CancellationToken token = default)
    {
        Log($"can {token.CanBeCanceled} is {token == known}");
        for (var i = 0; i < 3; i++)
        {
            if (token.IsCancellationRequested)
            {
                Log("asked to stop");
                yield break;
            }

            yield return await Value(i);
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Unmarked(CancellationToken token = default)
    {
        Log($"unmarked can {token.CanBeCanceled}");
        yield return await Value(1);
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        await foreach (var number in Numbers(default))
            Log(number);
        await foreach (var number in Numbers(first.Token, first.Token))
            Log(number);
        await foreach (var number in Numbers(first.Token).WithCancellation(first.Token))
            Log(number);
        await foreach (var number in Numbers(first.Token, first.Token).WithCancellation(first.Token))
            Log(number);
        await foreach (var number in Numbers(first.Token, first.Token).WithCancellation(default))
            Log(number);

        var sequence = Numbers(first.Token, first.Token);
        await foreach (var number in sequence.WithCancellation(second.Token).ConfigureAwait(false))
        {
            Log($"joined {number}");
            second.Cancel();
        }

        await foreach (var number in sequence)
            Log($"alone {number}");
        await foreach (var number in (Unmarked()).ConfigureAwait(true).WithCancellation(first.Token))
            Log(number);
        await foreach (var number in Numbers(first.Token, Note("argument", first.Token)).WithCancellation(await Value(first.Token)))
        {
            Log(number);
            first.Cancel();
        }
    }
}
