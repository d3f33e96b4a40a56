// Two asynchronous loops, one in the other, the outer one left from the inner.
namespace Programs.Mixed.NestedAwaitForEach;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var outer in new Ticks("outer", 3))
        {
            await foreach (var inner in new Ticks($"inner {outer}", 2))
            {
                if (outer == 2)
                    goto done;
                Log(outer * 10 + inner);
            }
        }
        done:
        Log("done");
    }
}

public sealed partial class Ticks(string name, int count)
{
    public int Current { get; private set; }

    public Ticks GetAsyncEnumerator() => this;

    [Coroutine]
    public async Coroutine<bool> MoveNextAsync()
    {
        await Pause(name);
        return ++Current <= count;
    }

    [Coroutine]
    public async Coroutine DisposeAsync() => await Pause($"end of {name}");
}
