// fallback: a file-local type
using System.Runtime.CompilerServices;
using System.Threading;

namespace Programs.Iterators.FallbackTokens;

public partial class Source
{
    [Coroutine]
    public async IAsyncEnumerable<int> Left(int n, [EnumeratorCancellation] CancellationToken token = default)
    {
        Log($"{Hidden.Word} {n} {token.CanBeCanceled}");
        yield return await Value(n);
        Log(token.IsCancellationRequested);
    }

    [Coroutine]
    public virtual async IAsyncEnumerable<int> Replaced([EnumeratorCancellation] CancellationToken token = default)
    {
        yield return await Value(1);
    }
}

public class Derived : Source
{
    public override IAsyncEnumerable<int> Replaced(CancellationToken token = default) => new Sequence();
}

public sealed class Sequence : IAsyncEnumerable<int>
{
    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token)
    {
        Log($"enumerator {token.CanBeCanceled}");
        if (token.IsCancellationRequested)
            throw new InvalidOperationException("too late");
        return new Source().Left(2, token).GetAsyncEnumerator(token);
    }
}

file static class Hidden
{
    public const string Word = "left";
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using var cancel = new CancellationTokenSource();
        await foreach (var n in new Source().Left(1))
            Log(n);
        await foreach (var n in new Source().Left(1).WithCancellation(cancel.Token))
            Log(n);
        Source source = new Derived();
        await foreach (var n in source.Replaced())
            Log(n);
        await foreach (var n in source.Replaced().WithCancellation(cancel.Token))
        {
            Log(n);
            cancel.Cancel();
        }

        try
        {
            await foreach (var n in source.Replaced().WithCancellation(cancel.Token).ConfigureAwait(false))
                Log(n);
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }
    }
}
