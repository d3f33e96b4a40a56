// Coroutine lambdas and awaits in object, collection and array initializers, which share variables.
namespace Programs.Lambdas.InInitializers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        var jobs = new Jobs
        {
            First = async () => n += await Value(1),
            Name = await Value("jobs"),
            All = { async () => n += await Value(10), async () => await Value(n) },
        };
        Log(jobs.Name);
        Log(await jobs.First!());
        foreach (var job in jobs.All)
            Log(await job());
        var named = new Dictionary<string, Func<Coroutine<int>>> { [await Value("a")] = async () => ++n + await Value(0), ["b"] = () => Call(n) };
        foreach (var (name, job) in named)
            Log($"{name} {await job()}");
    }
}

public sealed class Jobs
{
    public Func<Coroutine<int>>? First { get; init; }

    public string? Name { get; set; }

    public List<Func<Coroutine<int>>> All { get; } = [];
}
