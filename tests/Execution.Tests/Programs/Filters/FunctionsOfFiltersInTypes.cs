// Filters that call local functions where there is a this, a type parameter, a lambda that is a coroutine, an unnamed type or a span around.
namespace Programs.Filters.FunctionsOfFiltersInTypes;

public partial class Shop<TKey>(string name)
    where TKey : notnull
{
    private int _asked;

    [Coroutine]
    public async Coroutine<int> Open<TItem>(TKey key, TItem item)
    {
        var turns = 0;
        while (true)
        {
            try
            {
                turns++;
                throw new ArgumentException(await Value($"{key} {item} {turns}"));
            }
            catch (ArgumentException e) when (IsLast(e, item))
            {
                return turns + _asked;
            }
            catch (ArgumentException) when (IsFirst())
            {
                Log(await Value("first"));
            }
            catch when (Self<TItem>())
            {
                Log("other");
            }
        }

        bool IsLast<T>(Exception e, T other) => Note($"{name} {e.Message} {other} {key} {typeof(T).Name}", turns > 2);
        bool IsFirst() => Note($"{name} {_asked++}", turns == 1);
        bool Self<T>() => Note($"{this} {typeof(T).Name} {item}", turns > 1);
    }

    public override string ToString() => $"shop {name} {_asked}";
}

public partial struct Counter(int start)
{
    private int _count = start;

    [Coroutine]
    public async Coroutine<int> Count()
    {
        var seen = 0;
        try
        {
            _count++;
            await Pause("counting");
            throw new InvalidOperationException("counted");
        }
        catch (InvalidOperationException) when (_count > 1 && Seen(_count) && (_count += 10) > 0)
        {
            return await Value(_count + seen);
        }

        bool Seen(int count) => Note($"seen {count}", ++seen > 0);
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Shop<string>("corner").Open("key", 3));
        Log(await new Counter(1).Count());
        var pair = new { First = await Value(1), Second = "two" };
        var shared = 0;
        Func<int, Coroutine<string>> work = async n =>
        {
            var own = n;
            try
            {
                await Pause("working");
                throw new InvalidOperationException($"work {n}");
            }
            catch (Exception e) when (IsMine(e) || IsShared(e))
            {
                return await Value($"{own} {shared}");
            }

            bool IsMine(Exception e) => Note($"mine {e.Message} {own}", own++ == 1);
        };
        Log(await work(1));
        Log(await work(2));
        try
        {
            Span<int> numbers = [1, 2, 3];
            if (shared > 0)
                throw new InvalidOperationException($"{numbers.Length}");
            await Pause("not thrown");
        }
        catch (InvalidOperationException e) when (Pair(e) == "two" && IsStatic(e) && (Func<Exception, string>)Pair is { } made && made(e).Length > 0 && ((Delegate)Pair).Method is not null)
        {
            Log(await Value("spans"));
        }

        bool IsShared(Exception e) => Note($"shared {e.Message}", ++shared > 0);
        string Pair(Exception e) => Note($"pair {e.Message} {pair.First}", pair.Second);
        static bool IsStatic(Exception e) => Note($"static {e.Message}", true);
    }
}
