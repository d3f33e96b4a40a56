// fallback: an explicit implementation, by an interface or of a static or hidden method, of an interface that is not partial
// Sequences that implement .NET's own interfaces explicitly.
using System.Threading;

namespace Programs.Iterators.ExplicitEnumerator;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IAsyncEnumerable<object> sequence = new Words("a");
        await foreach (var word in sequence)
            Log(word);
        await foreach (var word in new Words("b"))
            Log(word);
        var enumerator = ((IAsyncEnumerable<string>)new Words("c")).GetAsyncEnumerator(default);
        try
        {
            while (await enumerator.MoveNextAsync())
                Log(enumerator.Current);
        }
        finally
        {
            await enumerator.DisposeAsync();
        }

        await foreach (var word in Outer(new Words("d")))
        {
            Log(word);
            break;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<T> Outer<T>(IAsyncEnumerable<T> sequence)
    {
        var enumerator = sequence.GetAsyncEnumerator();
        while (await enumerator.MoveNextAsync())
            yield return enumerator.Current;
        await enumerator.DisposeAsync();
    }
}

public sealed partial class Words(string word) : IAsyncEnumerable<string>
{
    [Coroutine]
    async IAsyncEnumerator<string> IAsyncEnumerable<string>.GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 2; i++)
            yield return await Value($"{word}{i} {cancellationToken.CanBeCanceled}");
    }
}
