// Explicit implementations of interfaces that are not partial: calls ask each receiver for its machine, and take what they find where it has none.
namespace Programs.Dispatch.ForeignInterfaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IJob[] jobs = [new Job(1), new LateJob(2), new RedoneJob(3), new ForeignJob(4), new Plain(5), new Point(6), new Open(7), new Kept<string>("k")];
        foreach (var job in jobs)
        {
            Log(await job.Work(1));
            Log(await job.Work(n: 2, by: 3));
            Log(await job.Pick("p", 4));
            Log(await job.Pick<int>(5));
            var later = job.Work(6);
            Log(await later);
            await job.Rest();
            await foreach (var word in job.Words(2))
                Log(word);
            var words = job.Words(1);
            await foreach (var word in words)
                Log(word);
            await foreach (var word in job.Words(3))
            {
                Log(word);
                break;
            }

            Log(await Outside.Call(job));
            Log(await Generic(job) + await OfClass(job));
        }

        IJob? none = null;
        Log($"{none?.Work(1) is null}");
        Log(await (jobs[0]?.Work(2) ?? Outside.Call(jobs[1])));
        Log(await Sum(jobs));

        IStore<int> ints = new Store();
        IStore<string> strings = new Store();
        Log(await ints.Get("a", 1) + await strings.Get("b", "c"));
        Log(await new Store().Both());
        Log(await ints.Map<string>(x => $"<{x}>"));
        INested<int>.IInner inner = new Inner();
        Log(await inner.Say(1, "x"));

        try
        {
            await jobs[0].Work(-1);
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }

        try
        {
            Log(await none!.Work(1));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine<int> Sum(IEnumerable<IJob> jobs)
    {
        var sum = 0;
        foreach (var job in jobs)
            sum += await job.Work(await Value(1), await Value(2));
        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> Generic<T>(T job)
        where T : IJob => await job.Work(7);

    [Coroutine]
    private static async Coroutine<int> OfClass<T>(T job)
        where T : class, IJob => await job.Work(8);
}

public static class Outside
{
    public static Coroutine<int> Call(IJob job) => job.Work(9);
}

public interface IJob
{
    Coroutine<int> Work(int n, int by = 10);

    Coroutine<string> Pick<T>(T value, params int[] more);

    Coroutine<string> Pick<T>(int value) => Coroutine.FromResult($"default {value} {typeof(T).Name}");

    Coroutine Rest();

    IAsyncEnumerable<string> Words(int n);
}

public partial class Job(int id) : IJob
{
    [Coroutine]
    async Coroutine<int> IJob.Work(int n, int by)
    {
        if (n < 0)
            throw new InvalidOperationException("negative");
        await Pause($"job {id}");
        return (await Value(n) * by) + id;
    }

    [Coroutine]
    async Coroutine<string> IJob.Pick<T>(T value, params int[] more) => $"{await Value(value)} {more.Length}";

    [Coroutine]
    async Coroutine<string> IJob.Pick<T>(int value) => $"{await Value(value)} {typeof(T).Name}";

    [Coroutine]
    async Coroutine IJob.Rest() => await Pause($"rest {id}");

    [Coroutine]
    async IAsyncEnumerable<string> IJob.Words(int n)
    {
        try
        {
            for (var i = 0; i < n; i++)
                yield return await Value($"word {i}");
        }
        finally
        {
            await Pause("words end");
        }
    }
}

public sealed partial class LateJob(int id) : Job(id), IJob
{
    [Coroutine]
    async Coroutine<int> IJob.Work(int n, int by) => await Value(1000 + n + by);
}

public sealed class RedoneJob(int id) : Job(id), IJob
{
    Coroutine<int> IJob.Work(int n, int by) => Coroutine.FromResult(2000 + n);
}

public sealed class ForeignJob(int id) : IJob
{
    Coroutine<int> IJob.Work(int n, int by) => Coroutine.FromResult(id + n);

    Coroutine<string> IJob.Pick<T>(T value, params int[] more) => Coroutine.FromResult($"foreign {value}");

    Coroutine IJob.Rest() => Coroutine.Completed;

    async IAsyncEnumerable<string> IJob.Words(int n)
    {
        await Task.CompletedTask;
        yield return "foreign";
    }
}

public sealed partial class Plain(int id) : IJob
{
    [Coroutine]
    public async Coroutine<int> Work(int n, int by) => await Value(id + n + by);

    [Coroutine]
    public async Coroutine<string> Pick<T>(T value, params int[] more) => $"plain {await Value(value)}";

    [Coroutine]
    public async Coroutine Rest() => await Pause("plain");

    [Coroutine]
    public async IAsyncEnumerable<string> Words(int n)
    {
        yield return await Value("plain");
    }
}

public partial struct Point(int id) : IJob
{
    private int count;

    [Coroutine]
    async Coroutine<int> IJob.Work(int n, int by)
    {
        count++;
        return await Value(id + count + n);
    }

    [Coroutine]
    async Coroutine<string> IJob.Pick<T>(T value, params int[] more) => $"point {await Value(value)} {count}";

    Coroutine IJob.Rest() => Coroutine.Completed;

    [Coroutine]
    async IAsyncEnumerable<string> IJob.Words(int n)
    {
        yield return await Value($"point {n}");
    }
}

public partial record Open(int Id) : IJob
{
    [Coroutine]
    protected virtual async Coroutine<int> Core(int n) => await Value(Id + n);

    [Coroutine]
    async Coroutine<int> IJob.Work(int n, int by) => await Core(n) + await ((IJob)new Job(by)).Work(1, 2);

    Coroutine<string> IJob.Pick<T>(T value, params int[] more) => Coroutine.FromResult("open");

    [Coroutine]
    async Coroutine IJob.Rest() => await Pause("open");

    [Coroutine]
    async IAsyncEnumerable<string> IJob.Words(int n)
    {
        await foreach (var word in ((IJob)new Job(0)).Words(n))
            yield return $"open {word}";
    }
}

public sealed partial class Kept<T>(T kept) : IJob
{
    [Coroutine]
    async Coroutine<int> IJob.Work(int n, int by) => await Value(n) + $"{kept}".Length;

    [Coroutine]
    async Coroutine<string> IJob.Pick<TOther>(TOther value, params int[] more) => $"{await Value(kept)} {typeof(TOther).Name}";

    [Coroutine]
    async Coroutine IJob.Rest() => await Pause("kept");

    [Coroutine]
    async IAsyncEnumerable<string> IJob.Words(int n)
    {
        yield return $"{await Value(kept)}";
    }
}

public interface IStore<T>
{
    Coroutine<string> Get(string name, T value);

    Coroutine<string> Map<TResult>(Func<T, TResult> map);
}

public interface IBoth : IStore<int>, IStore<string>;

public sealed partial class Store : IBoth
{
    [Coroutine]
    async Coroutine<string> IStore<int>.Get(string name, int value) => await Value($"int {name} {value}");

    [Coroutine]
    async Coroutine<string> IStore<string>.Get(string name, string value) => await Value($"string {name} {value}");

    [Coroutine]
    async Coroutine<string> IStore<int>.Map<TResult>(Func<int, TResult> map) => $"{await Value(map(1))}";

    Coroutine<string> IStore<string>.Map<TResult>(Func<string, TResult> map) => Coroutine.FromResult($"{map("s")}");

    [Coroutine]
    public async Coroutine<string> Both()
    {
        IBoth both = this;
        return await both.Get("c", 3) + await both.Get("d", "e");
    }
}

public interface INested<T>
{
    public interface IInner
    {
        Coroutine<string> Say<T2>(T one, T2 two);
    }
}

public sealed partial class Inner : INested<int>.IInner
{
    [Coroutine]
    async Coroutine<string> INested<int>.IInner.Say<T2>(int one, T2 two) => await Value($"{one} {two}");
}
