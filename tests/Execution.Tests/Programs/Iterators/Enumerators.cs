using System.Threading;

namespace Programs.Iterators.Enumerators;

public sealed partial class Shelf(params string[] books) : IAsyncEnumerable<string>
{
    [Coroutine]
    public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken token = default)
    {
        try
        {
            foreach (var book in books)
                yield return await Value(book);
        }
        finally
        {
            Log("closes");
        }
    }
}

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerator<int> Counter(int from)
    {
        while (true)
        {
            yield return from++;
            await Pause($"count {from}");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var shelf = new Shelf("a", "b", "c");
        await foreach (var book in shelf)
            Log(book);
        await foreach (var book in shelf)
        {
            Log(book);
            if (book == "b")
                break;
        }

        IAsyncEnumerable<string> books = shelf;
        await foreach (var book in books)
            Log(book);

        var counter = Counter(3);
        for (var i = 0; i < 3; i++)
        {
            await counter.MoveNextAsync();
            Log(counter.Current);
        }

        await counter.DisposeAsync();
    }
}
