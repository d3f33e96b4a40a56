namespace Programs.Types.GenericReceiverChanged;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await M<C>(new C { N = 1 }, new C { N = 2 });
        await M<V>(new V { N = 1 }, new V { N = 2 });
    }

    [Coroutine] static async Coroutine M<T>(T t, T other) where T : I
    {
        Log(t.Get(await Value(1)));
        Log(t.Get(await Call((t = other).N)));
        Log(t.Get(t.Get(await Value(4))));
        t.N = await Value(8);
        Log(t.N);
        Log(other.N);
    }
}

public interface I { int N { get; set; } int Get(int x); }
public sealed class C : I { public int N { get; set; } public int Get(int x) => N++ * 10 + x; }
public struct V : I { public int N { get; set; } public int Get(int x) => N++ * 10 + x; }
