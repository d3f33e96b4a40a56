namespace Programs.Using.GotoAroundUsing;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 0;
        again:
            n++;
        {
            using var d = new D($"a{n}");
            await Pause("x");
            if (n < 2)
                goto again;
            using (var e = new D("b"))
            {
                if (n == 2)
                {
                    n++;
                    goto again;
                }
            }

            for (var i = 0; i < 3; i++)
            {
                using var f = new D($"f{i}");
                if (i == 1)
                    continue;
                await Pause("y");
                if (i == 2)
                    break;
            }
        }

        D? none = null;
        using (none)
        {
            await Pause("null");
        }

        await using (none)
        {
            await Pause("null2");
        }

        using (new D("expr"))
            await Pause("e");
        using D g = new("g"), h = new("h");
        await using var k = new D("k");
        if (n > 2)
            return;
        Log("never");
    }
}

public sealed class D(string n) : IDisposable, IAsyncDisposable
{
    public void Dispose() => Log("dispose " + n);
    public async ValueTask DisposeAsync()
    {
        Log("async " + n);
        await Call("da");
    }
}
