// A struct is disposed without boxing a copy of it away.
namespace Programs.Using.StructResource;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using (var counter = new Counter(await Value(3)))
        {
            counter.Next();
            await Pause("used");
            counter.Next();
        }
    }
}

public struct Counter(int start) : IDisposable
{
    private readonly int[] _count = [start];

    public readonly void Next() => _count[0]++;

    public readonly void Dispose() => Log($"dispose at {_count[0]}");
}
