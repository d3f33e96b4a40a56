// using over an awaited expression, without a variable: classes, structs, null, nested, and left early.
namespace Programs.Using.OfExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using (await Value(new Resource("a")))
        {
            Log("inside a");
        }

        using (await Value((Resource?)null))
            await Pause("null");
        using (await Value(new Small("s")))
        using (Note("b", await Call(new Resource("b"))))
            await Pause("two");
        foreach (var n in (int[])[1, 2])
        {
            using (await Value(new Resource($"loop {n}")))
            {
                if (n == 1)
                    continue;
                break;
            }
        }

        try
        {
            using (await Value(new Resource("failing")))
                throw new InvalidOperationException(await Value("thrown"));
        }
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }

        await using (await Value(new Slow("slow")))
            Log("inside slow");
    }
}

public sealed class Resource(string name) : IDisposable
{
    public void Dispose() => Log($"dispose {name}");

    public override string ToString() => name;
}

public readonly struct Small(string name) : IDisposable
{
    public void Dispose() => Log($"dispose {name}");

    public override string ToString() => name;
}

public sealed class Slow(string name) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Pause($"dispose {name}");

    public override string ToString() => name;
}
