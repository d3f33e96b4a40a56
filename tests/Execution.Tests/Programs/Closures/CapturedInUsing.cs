// Resources, captured and disposed before the lambda runs.
namespace Programs.Closures.CapturedInUsing;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<Coroutine<string>> later;
        using (var first = new Resource("first"))
        {
            using var second = new Resource("second");
            later = async () => $"{first.Name} {second.Name} {await Value(1)}";
            Log(await later());
        }
        Log(await later());
    }

    private sealed class Resource(string name) : IDisposable
    {
        public string Name { get; private set; } = name;

        public void Dispose()
        {
            Log($"dispose {Name}");
            Name = "gone";
        }
    }
}
