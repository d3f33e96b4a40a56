namespace Programs.Dispatch.ObjectsOfTypeParameters;

// What a type parameter stands for may be a class, whose machine is called, or a struct, which is called in its place. One body does for both.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await All(new Marked(1));
        await All(new Plain(1));
        await All(new Reference(1));
        await All(new Derived(1));
        await All<IJob>(new Plain(5));
        await All<IJob>(new Explicit());
        await All(new Explicit());
        await All(new ExplicitStruct());
        var holder = new Holder<Plain>(new Plain(10));
        Log($"{await holder.Twice()} {holder.Job}");
        var objects = new Holder<Reference>(new Reference(20));
        Log($"{await objects.Twice()} {objects.Job}");
        Log(await OfNullable<Plain>(new Plain(30)) + await OfNullable<Plain>(null) + await OfNullableObject<Reference>(null));
        try
        {
            Log(await Null<Reference>(null!));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine All<T>(T job)
        where T : IJob
    {
        Log($"all {typeof(T).Name} {job}");
        Log(await job.Work(1));
        Log(await job.Work(number: await Value(2)));
        var made = job.Work(3);
        Log($"made {job}");
        Log(await made);
        T[] jobs = [job, job];
        for (var i = 0; i < jobs.Length; i++)
            Log(await jobs[i].Work(i) + await jobs[Index(i)].Work(await Value(i)));
        Log($"{jobs[0]} {jobs[1]}");
        await job.Rest();
        Log(await job.Pick<string>("text") + await job.Pick(4));
        Log(await job.Sum(1, Index(2), await Value(3)) + await job.Sum());

        // What the arguments do to the variable: an object stays the receiver, a struct is where it was.
        Log(await job.Work(Replace(ref job, jobs[1])));
        Log(await job.Work(Replace(ref job, jobs[0]) + await Value(1)));
        Log($"{await ((T)job).Work(5)} {job}");
        Log($"{await Same(job).Work(6)} {job}");
        await ByReadOnly(in job);
        Log(await Direct(ref job));
        Log($"{job}");
        Func<T, Coroutine<int>> later = static async each => await each.Work(7) + await each.Work(await Value(8));
        Log($"{await later(job)} {job}");
        Func<Coroutine<int>> plain = () => job.Work(9);
        Log($"{await plain()} {job}");
        Action forgotten = () => _ = job.Rest();
        Log(forgotten is not null);
        var kept = Same(job.Work(10));
        try
        {
            Log(await job.Work(11));
        }
        finally
        {
            Log($"{await kept} {await job.Work(12)} {job}");
        }
    }

    private static int Index(int i)
    {
        Log($"index {i}");
        return i;
    }

    private static int Replace<T>(ref T job, T other)
    {
        Log($"replace {job} by {other}");
        job = other;
        return 1;
    }

    private static T Same<T>(T job)
    {
        Log("same");
        return job;
    }

    private static Coroutine<int> Direct<T>(ref T job)
        where T : IJob => job.Work(100);

    private static Coroutine ByReadOnly<T>(in T job)
        where T : IJob
    {
        Log(job);
        return job.Rest();
    }

    [Coroutine]
    private static async Coroutine<int> OfNullable<T>(T? job)
        where T : struct, IJob
    {
        var made = job?.Work(1);
        return made is { } work ? await work : job.HasValue ? 0 : -1;
    }

    [Coroutine]
    private static async Coroutine<int> OfNullableObject<T>(T? job)
        where T : IJob
    {
        var made = job?.Work(1);
        return made is { } work ? await work : -2;
    }

    [Coroutine]
    private static async Coroutine<int> Null<T>(T job)
        where T : IJob => await job.Work(Index(1));
}

public partial interface IJob
{
    Coroutine<int> Work(int number);

    Coroutine Rest();

    [Coroutine]
    async Coroutine<T> Pick<T>(T value)
    {
        Log($"default pick {value}");
        return await Value(value);
    }

    [Coroutine]
    async Coroutine<int> Sum(params int[] numbers)
    {
        await Pause("sum");
        return numbers.Sum();
    }
}

public partial class Holder<T>(T job)
    where T : IJob
{
    private T _job = job;

    public T Job => _job;

    [Coroutine]
    public async Coroutine<int> Twice() => (await _job.Work(1) * 1000) + await this._job.Work(await Value(2)) + await Job.Work(3);
}

public partial struct Marked(int value) : IJob
{
    private int _value = value;

    [Coroutine]
    public async Coroutine<int> Work(int number)
    {
        _value += number;
        await Pause("marked");
        return ++_value;
    }

    [Coroutine]
    public async Coroutine Rest()
    {
        _value++;
        await Pause("rest");
        Log($"rested {_value++}");
    }

    public override readonly string ToString() => $"marked {_value}";
}

public struct Plain(int value) : IJob
{
    private int _value = value;

    public Coroutine<int> Work(int number)
    {
        Log($"plain {_value} {number}");
        _value += number;
        return Call(_value);
    }

    public Coroutine Rest()
    {
        Log($"rest {_value++}");
        return Step("plain");
    }

    public override readonly string ToString() => $"plain {_value}";
}

public partial class Reference(int value) : IJob
{
    protected int _value = value;

    [Coroutine]
    public virtual async Coroutine<int> Work(int number)
    {
        _value += number;
        await Pause("reference");
        return _value;
    }

    [Coroutine]
    public async Coroutine Rest() => await Pause($"rest {_value++}");

    public override string ToString() => $"reference {_value}";
}

public sealed class Derived(int value) : Reference(value)
{
    public override Coroutine<int> Work(int number)
    {
        Log($"derived {number}");
        return base.Work(number + 1);
    }
}

public sealed partial class Explicit : IJob
{
    private int _count;

    [Coroutine]
    async Coroutine<int> IJob.Work(int number) => await Value(number) + _count++;

    [Coroutine]
    async Coroutine IJob.Rest() => Log($"explicit {await Value(_count)}");

    [Coroutine]
    async Coroutine<T> IJob.Pick<T>(T value) => await Direct(value);
}

public partial struct ExplicitStruct : IJob
{
    private int _count;

    [Coroutine]
    async Coroutine<int> IJob.Work(int number) => await Value(number) + _count++;

    [Coroutine]
    async Coroutine IJob.Rest() => Log($"explicit {await Value(_count++)}");

    public override readonly string ToString() => $"explicit {_count}";
}
