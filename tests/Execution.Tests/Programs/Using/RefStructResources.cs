// Resources and enumerators that are ref structs: Dispose by pattern, or implemented explicitly, where nothing but a constrained call reaches it.
namespace Programs.Using.RefStructResources;

public ref struct Explicit(string name) : IDisposable
{
    private int _disposed;

    public readonly string Name => name;

    public void Touch() => _disposed += 10;

    void IDisposable.Dispose() => Log($"disposed {name} {++_disposed}");
}

public ref struct ExplicitAsync(string name) : IAsyncDisposable
{
    public readonly string Name => name;

    ValueTask IAsyncDisposable.DisposeAsync()
    {
        Log("disposed asynchronously");
        return default;
    }
}

public readonly struct Items(int count, bool isExplicit)
{
    public readonly bool IsExplicit = isExplicit;

    public PatternEnumerator GetEnumerator() => new(count);
}

public ref struct PatternEnumerator(int count)
{
    public int Current { get; private set; }

    public bool MoveNext() => ++Current < count;

    public void Dispose() => Log($"pattern {Current}");
}

public readonly struct Others(int count)
{
    public ExplicitEnumerator GetEnumerator() => new(count);
}

public ref struct ExplicitEnumerator(int count) : IEnumerator<int>
{
    public int Current { get; private set; }

    readonly object System.Collections.IEnumerator.Current => Current;

    public bool MoveNext() => ++Current < count;

    public void Reset()
    {
    }

    void IDisposable.Dispose() => Log($"explicit {Current}");
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            using (var r = new Explicit(await Value($"a{i}")))
                Log(r.Name);
            using (new Explicit(await Value("unnamed")))
                Log("inside");
            try
            {
                using Explicit first = new(await Value("first")), second = new("second");
                first.Touch();
                Log(first.Name + second.Name);
                if (i == 1)
                    throw new InvalidOperationException("thrown");
            }
            catch (InvalidOperationException e)
            {
                Log(await Value(e.Message));
            }
        }

        await using (var r = new ExplicitAsync(await Value("async")))
            Log(r.Name);
        await Of(new Items(3, true), new Others(3));
        await Generic(() => new Explicit("generic"));
    }

    [Coroutine]
    private static async Coroutine Of(Items items, Others others)
    {
        var made = new List<Func<Coroutine<int>>>();
        foreach (var x in items)
        {
            var kept = x;
            made.Add(async () => kept++ + await Value(1));
        }

        foreach (var x in others)
        {
            var kept = x;
            made.Add(async () => kept++ + await Value(1));
            if (x == 2)
                break;
        }

        foreach (var each in made)
            Log($"{await each()} {await each()}");
    }

    [Coroutine]
    private static async Coroutine Generic<T>(Func<T> make)
        where T : IDisposable, allows ref struct
    {
        var n = 0;
        Func<Coroutine<int>> count = async () => n += await Value(1);
        using (var resource = make())
        {
            n++;
            Log("inside generic");
        }

        Log(await count());
        using (await Twice(make))
            Log("twice");
    }

    private static ForeignAwaitable<Holder> Twice<T>(Func<T> make)
        where T : IDisposable, allows ref struct
    {
        using (make())
            return ForeignOf(new Holder());
    }
}

public sealed class Holder : IDisposable
{
    public void Dispose() => Log("held");
}
