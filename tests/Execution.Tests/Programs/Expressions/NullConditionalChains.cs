// Awaits in the rests of null-conditional accesses, which may be long, nested, or assigned to.
// needs C# 14
namespace Programs.Expressions.NullConditionalChains;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        O? o = new O(1);
        for (var i = 0; i < 2; i++)
        {
            Log(o?.Add(await Value(2))?.N);
            Log(o?.Next?.Add(await Value(3)).N ?? await Value(-1));
            o?.Void(await Value(4));
            o?[await Value(1)].Void(5);
            Log(o?.S.N + await Value(1));
            Log(o?.Q?.Add(await Value(7)));
            o?.Next?.Void(o.N + await Value(1));
            var t = o?.Next;
            o = null;
            await (t?.Co(5) ?? Call(1));
        }

        string? s = await Value("abc");
        Log(s?[await Value(1)]);
        Log(s?.Substring(await Value(1)).ToUpper()?.Length);
        int? n = 5;
        Log(n?.CompareTo(await Value(3)));
        n = null;
        Log(n?.CompareTo(await Value(3))is null);
        Action<int>? a = x => Log(x);
        a?.Invoke(await Value(5));
        a = null;
        a?.Invoke(await Value(6));
        o = new O(3);
        o?.N = await Value(50);
        Log(o!.N);
        o?.N += await Value(2);
        Log(o!.N);
        o = null;
        o?.N = await Value(8);
        Log(o?.N is null);
    }
}

public struct St
{
    public int N;
    public int Get(int x) => N++ + x;
    public int Add(int x) => x + 1;
}

public sealed class O(int n)
{
    public int N = n;
    public O? Next => N > 2 ? null : new O(N + 1);

    public O Add(int x)
    {
        N += x;
        return this;
    }

    public void Void(int x) => Log($"void {x} {N}");
    public O this[int x] => new(x);
    public St S;
    public St? Q => new St();

    public Coroutine<int> Co(int x) => Call(x);
}
