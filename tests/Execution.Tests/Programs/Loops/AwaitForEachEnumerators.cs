// What an enumerator of the user's own is asked, and in which order, however the loop ends.
using System.Threading;

namespace Programs.Loops.AwaitForEachEnumerators;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var fails in new[] { "", "move 1", "move 2", "later 2", "current 2", "dispose", "later dispose", "enumerate" })
        {
            await Try($"interface {fails}", () => OverInterface(new Source(fails), leaves: false));
            await Try($"pattern {fails}", () => OverPattern(new Pattern(fails), leaves: false));
        }

        await Try("interface left", () => OverInterface(new Source(""), leaves: true));
        await Try("pattern left", () => OverPattern(new Pattern("later dispose"), leaves: true));
        await Try("no enumerator", () => OverInterface(new Source("null"), leaves: false));
        await Try("any type", () => OverAny(new Source<string>(["a", "b"])));
        await Try("anonymous type", () => OverUnnamed());
        await Try("iterator", () => OverShelf(new Shelf("x", "y", "z"), "y"));
        await Try("iterator that fails", () => OverShelf(new Shelf("x", "bad", "z"), "z"));
        await Try("iterator of a base", () => OverShelf(new Longer("x"), ""));
        await Try("no iterator", () => OverShelf(null!, ""));
        await Try("iterator in a struct", () => OverBox(new Box(2)));
    }

    [Coroutine]
    static async Coroutine Try(string what, Func<Coroutine> loop)
    {
        Log($"- {what}");
        try
        {
            await loop();
        }
        catch (Exception e)
        {
            Log($"{e.GetType().Name} {(e is NullReferenceException ? "" : e.Message)}");
        }
    }

    [Coroutine]
    static async Coroutine OverInterface(Source source, bool leaves)
    {
        await foreach (long number in source)
        {
            Log($"item {number}");
            if (leaves)
                return;
            await Pause("in the loop");
        }

        Log("behind the loop");
    }

    [Coroutine]
    static async Coroutine OverPattern(Pattern source, bool leaves)
    {
        await foreach (var (number, text) in source)
        {
            if (number == 1)
                continue;
            Log($"item {number} {text}");
            if (leaves)
                break;
        }

        Log("behind the loop");
    }

    [Coroutine]
    static async Coroutine OverAny<T>(Source<T> source)
    {
        await foreach (var item in source)
            Log($"{item} {await Value(1)}");
    }

    [Coroutine]
    static async Coroutine OverUnnamed()
    {
        await foreach (var item in Of([new { Name = "a", Size = 1 }, new { Name = "b", Size = 2 }]))
            Log($"{item.Name} {await Value(item.Size)}");
        static Source<T> Of<T>(T[] items) => new(items);
    }

    [Coroutine]
    static async Coroutine OverShelf(Shelf shelf, string last)
    {
        await foreach (var book in shelf)
        {
            Log($"read {book}");
            if (book == last)
                break;
            await Pause("reading");
        }
    }

    [Coroutine]
    static async Coroutine OverBox(Box box)
    {
        await foreach (object number in box)
            Log($"unpacked {number}");
    }
}

public sealed class Source(string fails) : IAsyncEnumerator<int>
{
    private int _current;

    public int Current => _current == 2 && fails == "current 2" ? throw new InvalidOperationException("current 2") : Note($"current {_current}", _current);

    public IAsyncEnumerator<int> GetAsyncEnumerator()
    {
        Log("enumerate");
        return fails switch { "enumerate" => throw new InvalidOperationException("enumerate"), "null" => null!, _ => this };
    }

    public ValueTask<bool> MoveNextAsync()
    {
        Log($"move {++_current}");
        return fails == $"move {_current}" ? throw new InvalidOperationException(fails) : Move();
    }

    private async ValueTask<bool> Move()
    {
        var moved = _current == 3 ? false : await ValueTaskOf(true);
        return fails == $"later {_current}" ? throw new InvalidOperationException(fails) : moved;
    }

    public ValueTask DisposeAsync()
    {
        Log("dispose");
        return fails == "dispose" ? throw new InvalidOperationException(fails) : Dispose();
    }

    private async ValueTask Dispose()
    {
        Log($"disposed {await ValueTaskOf(1)}");
        if (fails == "later dispose")
            throw new InvalidOperationException(fails);
    }
}

public sealed class Pattern(string fails)
{
    public Enumerator GetAsyncEnumerator(int from = 0) => fails == "enumerate" ? throw new InvalidOperationException(fails) : new Enumerator(new Source(fails), from);

    public struct Enumerator(Source source, int moves)
    {
        private int _moves = moves;

        public (int Number, string Text) Current => (source.Current, $"after {_moves}");

        public ValueTask<bool> MoveNextAsync()
        {
            _moves++;
            return source.MoveNextAsync();
        }

        public ValueTask DisposeAsync() => source.DisposeAsync();
    }
}

public sealed class Source<T>(T[] items) : IAsyncEnumerator<T>
{
    private int _index = -1;

    public T Current => items[_index];

    public IAsyncEnumerator<T> GetAsyncEnumerator() => this;

    public ValueTask<bool> MoveNextAsync() => ValueTaskOf(++_index < items.Length);

    public ValueTask DisposeAsync() => default;
}

public partial class Shelf(params string[] books) : IAsyncEnumerable<string>
{
    [Coroutine]
    public virtual async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken token = default)
    {
        Log($"opens {token.CanBeCanceled}");
        try
        {
            foreach (var book in books)
                yield return book == "bad" ? throw new InvalidOperationException(book) : await Value(book);
        }
        finally
        {
            await Pause("closing");
            Log("closes");
        }
    }
}

public sealed partial class Longer(string book) : Shelf(book)
{
    [Coroutine]
    public override async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken token = default)
    {
        yield return await Value("longer");
    }
}

public partial struct Box(int count)
{
    [Coroutine]
    public readonly async IAsyncEnumerator<int> GetAsyncEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return await Value(i);
    }
}
