// using and await using declarations left by goto, in both directions, between labels of nested blocks.
namespace Programs.Exceptions.UsingAndGoto;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var round = 0;
        start:
        {
            using var outer = new Resource($"outer {round}");
            {
                await using var inner = new Slow($"inner {round}");
                if (await Value(round++) == 0)
                    goto start;
                if (round == 2)
                    goto middle;
                if (round == 4)
                    goto end;
                Log("through");
            }

        middle:
            Log($"middle {round}");
            if (round < 4)
                goto start;
        }

        end:
        Log(round);
    }
}

public sealed class Resource(string name) : IDisposable
{
    public void Dispose() => Log($"dispose {name}");
}

public sealed class Slow(string name) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Pause($"dispose {name}");
}
