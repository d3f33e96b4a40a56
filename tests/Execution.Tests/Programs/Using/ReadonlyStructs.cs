// Structs in variables that cannot be assigned.
namespace Programs.Using.ReadonlyStructs;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using (var d = new D
        {
            N = 1
        }

        )
        {
            d.Inc();
            await Pause("a");
            d.Inc();
            Log(d.N);
        }

        using var e = new D
        {
            N = 5
        };
        e.Inc();
        await Pause("b");
        Log(e.N);
        foreach (var s in new[]
        {
            new D
            {
                N = 7
            }
        }

        )
        {
            s.Inc();
            await Pause("c");
            s.Inc();
            Log(s.N);
            Log(s.Get(await Value(1)));
        }

        await using var f = new D
        {
            N = 9
        };
        f.Inc();
        Log(f.N);
        foreach (var(a, b)in new[]
        {
            (new D { N = 20 }, 1)
        }

        )
        {
            a.Inc();
            await Pause("d");
            Log(a.N);
        }

        await foreach (var s in As())
        {
            s.Inc();
            Log(s.N);
        }
    }

    static async IAsyncEnumerable<D> As()
    {
        await Task.Yield();
        yield return new D
        {
            N = 30
        };
    }
}

public struct D : IDisposable, IAsyncDisposable
{
    public int N;
    public int Inc() => ++N;
    public int Get(int x) => N++ + x;
    public void Dispose() => Log($"dispose {N}");
    public ValueTask DisposeAsync()
    {
        Log($"async {N}");
        return default;
    }
}
