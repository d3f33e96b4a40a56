using System.Threading;

namespace Programs.Iterators.Foreign;

/// <summary>Somebody else's sequence: its steps are value tasks.</summary>
public sealed class Steps(int count, bool badEnd = false) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private int _at;

    public int Current => Note("current", _at);

    IAsyncEnumerator<int> IAsyncEnumerable<int>.GetAsyncEnumerator(CancellationToken token)
    {
        Log($"opens, can {token.CanBeCanceled}");
        _at = 0;
        return this;
    }

    public ValueTask<bool> MoveNextAsync() => ValueTaskOf(++_at <= count);

    public async ValueTask DisposeAsync()
    {
        await TaskOf("dispose");
        if (badEnd)
            throw new InvalidOperationException("bad end");
    }
}

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Doubled(IAsyncEnumerable<int> source)
    {
        await foreach (var number in source)
            yield return number * 2;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in Doubled(new Steps(2)))
            Log(number);
        await foreach (var number in new Steps(3))
        {
            if (number == 2)
                break;
        }

        using var source = new CancellationTokenSource();
        await foreach (var number in ((IAsyncEnumerable<int>)new Steps(1)).WithCancellation(source.Token))
            Log(number);
        await foreach (var number in new Steps(1).WithCancellation(source.Token).ConfigureAwait(false))
            Log(number);
        try
        {
            await foreach (var number in Doubled(new Steps(1, badEnd: true)))
                Log(number);
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }

        try
        {
            await foreach (var number in Doubled(null!))
                Log(number);
        }
        catch (NullReferenceException)
        {
            Log("no sequence");
        }
    }
}
