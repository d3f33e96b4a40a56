// && and || where no type declares the operator that decides: of type parameters, nullable structs, dynamic values and private generic types.
namespace Programs.Operators.LogicOfTypeParameters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var first in new[] { 0, 1 })
        {
            await Both(new Flag(first), new Flag(1));
            await Both(new Bits(first), new Bits(0));
            await new Pair<Bits>().All(new Bits(first));
            Maybe? maybe = first == 0 ? null : new Maybe(first);
            Log($"{maybe && await Value<Maybe?>(new Maybe(2))}");
            Log($"{maybe || await Value<Maybe?>(new Maybe(3))}");
            dynamic late = new Flag(first);
            Log(late && await Value(new Flag(1)));
            dynamic yes = first == 1;
            Log($"{yes || await Value(false)} {await Value(true) && yes} {yes && await Value<dynamic>(true)}");
            Log($"{(dynamic)true && (await Value(new { Size = first })).Size == 1}");
            Log(await Value(late) && (first == 1 ? late : await Value(late)));
            await Shelf<int>.Look(first);
        }

        foreach (var place in new[] { 2, 3 })
        {
            try
            {
                Log(await Thrown(new Flag(place)));
            }
            catch (InvalidOperationException e)
            {
                Log(e.Message);
            }
        }
    }

    [Coroutine]
    private static async Coroutine Both<T>(T a, T b)
        where T : ILogic<T>
    {
        Log(a && await Value(b));
        Log(a || await Value(b));
        Log(await Value(a) && Note("b", b) && await Call(a));
        Log((a || await Value(b)) && (await Value(b) || Note("c", a)));
        if (a && await Value(b))
            Log("taken");
        Func<T, Coroutine<T>> f = async x => (x && await Value(a)) || b;
        Log(await f(a));
        await foreach (var item in Items(a, b))
            Log(item);

        [Coroutine]
        static async IAsyncEnumerable<TItem> Items<TItem>(TItem x, TItem y)
            where TItem : ILogic<TItem>
        {
            yield return x && await Value(y);
            yield return x || await Value(y);
        }
    }

    [Coroutine]
    private static async Coroutine<string> Thrown<T>(T a)
        where T : ILogic<T>
    {
        try
        {
            return $"{a && await Value(a)}";
        }
        catch (InvalidOperationException) when (Note("filter", a is null))
        {
            return "never";
        }
        finally
        {
            await Pause("finally");
        }
    }
}

public interface ILogic<T>
    where T : ILogic<T>
{
    static abstract T operator &(T a, T b);
    static abstract T operator |(T a, T b);
    static abstract bool operator true(T a);
    static abstract bool operator false(T a);
}

public sealed partial class Pair<T>
    where T : ILogic<T>
{
    [Coroutine]
    public async Coroutine All(T item)
    {
        for (var i = 0; i < 2; i++)
            Log((item && await Value(item)) || await Value(item));
    }
}

public sealed class Flag(int value) : ILogic<Flag>
{
    public int Number => value;

    public static bool operator true(Flag flag) => Note($"true {flag.Number}", flag.Number != 0);
    public static bool operator false(Flag flag) => flag.Number == 2 ? throw new InvalidOperationException("operator false") : Note($"false {flag.Number}", flag.Number == 0);
    public static Flag operator &(Flag a, Flag b) => a.Number == 3 ? throw new InvalidOperationException("operator &") : Note("and", new Flag(a.Number & b.Number));
    public static Flag operator |(Flag a, Flag b) => Note("or", new Flag(a.Number | b.Number));

    public override string ToString() => $"flag {value}";
}

public readonly record struct Bits(int Number) : ILogic<Bits>
{
    public static bool operator true(Bits bits) => Note($"true {bits.Number}", bits.Number != 0);
    public static bool operator false(Bits bits) => Note($"false {bits.Number}", bits.Number == 0);
    public static Bits operator &(Bits a, Bits b) => Note("and", new Bits(a.Number & b.Number));
    public static Bits operator |(Bits a, Bits b) => Note("or", new Bits(a.Number | b.Number));
}

public readonly record struct Maybe(int Number)
{
    public static bool operator true(Maybe? maybe) => Note($"true {maybe}", maybe is not null);
    public static bool operator false(Maybe? maybe) => Note($"false {maybe}", maybe is null);
    public static Maybe? operator &(Maybe? a, Maybe? b) => Note("and", b);
    public static Maybe? operator |(Maybe? a, Maybe? b) => Note("or", a ?? b);
}

public static partial class Shelf<T>
{
    [Coroutine]
    public static async Coroutine Look(int first)
    {
        Log(new Own(first) && await Value(new Own(1)));
        Log(new Own(first) || await Value(new Own(0)));
    }

    private sealed record Own(int Number)
    {
        public static bool operator true(Own own) => Note("true", own.Number != 0);
        public static bool operator false(Own own) => Note("false", own.Number == 0);
        public static Own operator &(Own a, Own b) => Note("and", a with { Number = a.Number & b.Number });
        public static Own operator |(Own a, Own b) => Note("or", a with { Number = a.Number | b.Number });
    }
}
