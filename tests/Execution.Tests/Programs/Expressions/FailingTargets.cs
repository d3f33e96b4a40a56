// What fails before an await, and what after it.
namespace Programs.Expressions.FailingTargets;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object[] a = new string[2];
        try
        {
            a[0] = await Value<object>(5);
        }
        catch (ArrayTypeMismatchException)
        {
            Log("mismatch");
        }

        int[]? n = null;
        try
        {
            n![await Value(0)] = await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("nre");
        }

        try
        {
            n![0] += await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("nre2");
        }

        var b = new int[1];
        try
        {
            b[5] = await Value(1);
        }
        catch (IndexOutOfRangeException)
        {
            Log("range");
        }

        try
        {
            b[5] += await Value(1);
        }
        catch (IndexOutOfRangeException)
        {
            Log("range2");
        }

        O? o = null;
        try
        {
            o!.F = await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("nre3");
        }

        try
        {
            o!.P = await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("nre4");
        }

        try
        {
            o!.P += await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("nre5");
        }

        try
        {
            o!.M(await Value(1));
        }
        catch (NullReferenceException)
        {
            Log("nre6");
        }

        try
        {
            Log(o!.F + await Value(1));
        }
        catch (NullReferenceException)
        {
            Log("nre7");
        }

        try
        {
            o!.D(await Value(1));
        }
        catch (NullReferenceException)
        {
            Log("nre8");
        }

        try
        {
            Action<int>? d = null;
            d!(await Value(1));
        }
        catch (NullReferenceException)
        {
            Log("nre9");
        }

        try
        {
            o!.E += await Value<Action>(() =>
            {
            });
        }
        catch (NullReferenceException)
        {
            Log("nre10");
        }

        try
        {
            Log(5 / (await Value(0)));
        }
        catch (DivideByZeroException)
        {
            Log("div");
        }

        try
        {
            Log((string)await Value<object>(5));
        }
        catch (InvalidCastException)
        {
            Log("cast");
        }

        try
        {
            int x = (int)await Value<object?>(null)!;
        }
        catch (NullReferenceException)
        {
            Log("unbox");
        }

        try
        {
            Log(o!.Self().F + await Value(1));
        }
        catch (NullReferenceException)
        {
            Log("nre11");
        }

        int[, ] m = new int[2, 2];
        m[await Value(1), 0] = await Value(5);
        m[1, 0] += await Value(2);
        m[1, await Value(1)]++;
        Log(m[1, 0] + m[1, 1]);
        int[][] j = [[1], [2, 3]];
        j[1][await Value(0)] += j[await Value(0)][0];
        Log(j[1][0]);
        long idx = 1;
        j[1][idx] = await Value(9);
        Log(j[1][1]);
        new O().F += await Value(1);
        New().F = await Value(2);
        New().P += await Value(3);
        (await Value(new O())).P = await Value(4);
        (await Value(new O())).P += 1;
        New()[Note("i", 1)] = await Value(5);
        New()[Note("i", 1)] += await Value(5);
    }

    static O New()
    {
        Log("new");
        return new O();
    }
}

public sealed class O
{
    public int F;
    public int P
    {
        get
        {
            Log("get");
            return 1;
        }

        set => Log($"set {value}");
    }

    public void M(int x)
    {
    }

    public Action<int> D = x =>
    {
    };
    public event Action? E;
    public O Self() => this;
    public int this[int i]
    {
        get
        {
            Log($"get {i}");
            return 1;
        }

        set => Log($"set {i} {value}");
    }
}
