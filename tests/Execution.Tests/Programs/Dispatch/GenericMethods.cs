// Generic virtual methods: constraints are inherited, nullable annotations and defaults too.
namespace Programs.Dispatch.GenericMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Maker[] makers = [new Maker(), new Loud(), new Silent()];
        foreach (var maker in makers)
        {
            Log(await maker.Echo(await Value(1)));
            Log(await maker.Echo<string?>(null) ?? "null");
            Log(await maker.Pair<string, int>("a", 2));
            Log(await maker.OrNull<Version>(new Version(1, 2)));
            Log(await maker.OrDefault<int>(await Call(3)));
            Log((await maker.New<List<int>>()).Count);
            Log(await maker.Size(5L));
        }
    }
}

public partial class Maker
{
    [Coroutine]
    public virtual async Coroutine<T> Echo<T>(T value)
    {
        await Pause("echo");
        return value;
    }

    [Coroutine]
    public virtual async Coroutine<string> Pair<TKey, TValue>(TKey key, TValue value)
        where TKey : class, IComparable<TKey>
        where TValue : struct => $"{key} {await Value(value)}";

    [Coroutine]
    public virtual async Coroutine<T?> OrNull<T>(T? value)
        where T : class => await Call(value);

    [Coroutine]
    public virtual async Coroutine<T?> OrDefault<T>(T? value) => await Call(value);

    [Coroutine]
    public virtual async Coroutine<T> New<T>()
        where T : new()
    {
        await Pause("new");
        return new T();
    }

    [Coroutine]
    public virtual async Coroutine<int> Size<T>(T value)
        where T : unmanaged => await Value(System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
}

public partial class Loud : Maker
{
    [Coroutine]
    public override async Coroutine<T> Echo<T>(T value)
    {
        Log(typeof(T).Name);
        return await base.Echo(await Value(value));
    }

    [Coroutine]
    public override async Coroutine<string> Pair<TLeft, TRight>(TLeft left, TRight right) => $"loud {await base.Pair(left, right)}";

    [Coroutine]
    public override async Coroutine<T?> OrNull<T>(T? value)
        where T : class => await base.OrNull<T>(null) ?? await base.OrNull(value);

    [Coroutine]
    public override async Coroutine<T?> OrDefault<T>(T? value)
        where T : default => await base.OrDefault<T>(await Value(value));

    [Coroutine]
    public override async Coroutine<T> New<T>() => await base.New<T>();

    [Coroutine]
    public override async Coroutine<int> Size<T>(T value) => await base.Size(value) + await base.Size((value, value));
}

public class Silent : Loud
{
    public override Coroutine<T> Echo<T>(T value) => Coroutine.FromResult(value);

    public override async Coroutine<int> Size<T>(T value) => -await base.Size(value);
}
