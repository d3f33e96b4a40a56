// Loops over inline arrays by reference, over what a call refers to, with closures, deconstruction, in structs and generics; elements changed in their place.
namespace Programs.Loops.InlineArrayReferences;

[System.Runtime.CompilerServices.InlineArray(3)]
public struct Three
{
    private int _first;

    public static Three From(int first)
    {
        Three made = default;
        for (var i = 0; i < 3; i++)
            made[i] = first + i;
        return made;
    }
}

[System.Runtime.CompilerServices.InlineArray(2)]
public struct Two<T>
{
    private T _first;

    public Two(T one, T other)
    {
        this[0] = one;
        this[1] = other;
    }
}

public class Holder
{
    public Three Own = Three.From(10);
    public Three[] Many = [Three.From(30), Three.From(40)];

    public ref Three Reference
    {
        get
        {
            Log("reference");
            return ref Own;
        }
    }
}

public struct Counter
{
    public int Count;

    public int Add(int n) => Count += n;
}

public partial struct Box(int start)
{
    private Three _items = Three.From(start);
    private Two<Counter> _counters;

    [Coroutine]
    public async Coroutine<int> Sum()
    {
        var sum = 0;
        foreach (var x in _items)
        {
            _items[2] = await Value(7);
            sum += x;
        }

        Log(_counters[await Value(1)].Add(3) + _counters[1].Count);
        _counters[await Value(0)].Count += 4;
        Log(_counters[0].Count);
        return sum;
    }
}

public static partial class Program
{
    private static Three s_shared;

    [Coroutine]
    public static async Coroutine Run()
    {
        s_shared = Three.From(1);
        var three = Three.From(1);
        foreach (ref var x in three)
        {
            x += 10;
            Log(await Value(three[0] + three[2]));
        }

        foreach (ref readonly var x in three)
        {
            Log(x);
            three[2] = await Value(5);
        }

        foreach (ref var x in Shared(await Value(1)))
            x *= 2;
        Log(s_shared[0] + s_shared[2]);

        var holder = new Holder();
        foreach (ref var x in (await Value(holder)).Reference)
        {
            holder.Own[2] = 3;
            Log(x);
        }

        foreach (var x in holder.Many[await Value(1)])
        {
            holder.Many[1][2] = 0;
            Log(x);
        }

        var made = new List<Func<Coroutine<int>>>();
        foreach (ref var x in Shared(2))
        {
            x++;
            var kept = x;
            made.Add(async () => kept++ + await Value(1));
        }

        foreach (var x in three)
        {
            made.Add(async () => x + await Value(2));
            three[1] = 0;
        }

        foreach (var each in made)
            Log($"{await each()} {await each()}");

        Two<(int Number, string Text)> pairs = new((1, "a"), (2, "b"));
        foreach (var (number, text) in pairs)
        {
            var more = await Value(text);
            pairs[1].Text += more;
            Log($"{number} {text}");
        }

        Log(await new Box(3).Sum());
        await Generic(new Two<string>("p", "q"));
    }

    [Coroutine]
    private static async Coroutine Generic<T>(Two<T> items)
    {
        foreach (var x in items)
        {
            items[1] = await Value(items[0]);
            Log(x);
        }
    }

    private static ref Three Shared(int n)
    {
        Log($"shared {n}");
        return ref s_shared;
    }
}
