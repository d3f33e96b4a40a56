// Loops over inline arrays: of a variable the loop sees what the body changes, of a value it sees a copy.
namespace Programs.Loops.InlineArrays;

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
    public readonly Three Fixed = Three.From(20);
    public Three Own = Three.From(10);
    public Three[] Many = [Three.From(30), Three.From(40)];
    public Two<Three> Nested = new(Three.From(50), Three.From(60));

    public Three Copy => Own;
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var local = Three.From(1);
        foreach (var x in local)
        {
            local[2] = await Value(99);
            Log(x);
        }

        foreach (var x in local)
        {
            local = Three.From(await Value(5));
            Log(x);
        }

        foreach (var x in Note("value", Three.From(7)))
        {
            if (x == 8)
                continue;
            Log(await Value(x));
        }

        foreach (var x in await Value(local))
        {
            local = default;
            Log(x);
        }

        var holder = new Holder();
        var first = holder;
        foreach (var x in holder.Own)
        {
            first.Own[2] = await Value(99);
            holder = new Holder();
            Log(x);
        }

        foreach (long x in holder.Copy)
        {
            holder.Own[2] = await Value(98);
            Log(x);
        }

        foreach (var x in holder.Fixed)
        {
            holder = new Holder();
            Log(await Value(x));
        }

        foreach (var x in holder.Many[Note("index", 1)])
        {
            var more = await Value(100);
            holder.Many[1][2] += more;
            Log(x);
        }

        foreach (ref var x in holder.Nested[await Value(1)])
        {
            x++;
            holder.Nested[1][2] += 100;
            Log(x);
        }

        foreach (var x in (Three)local)
        {
            local[1] = await Value(4);
            Log(x);
        }

        try
        {
            Holder nobody = null!;
            foreach (var x in nobody.Own)
                Log(await Value(x));
        }
        catch (NullReferenceException)
        {
            Log(await Value("nobody"));
        }

        Log(local[0]);
    }
}
