// What generated bodies call instead of a queue's or a lock's method has a name that other members may have, too.
namespace Programs.Names.TwinsHidden;

using static Coroutines.Coroutine;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var audited = new Audited<int>();
        await audited.Put(1);
        await ((AsyncQueue<int>)audited).Put(2);
        Log(await audited.Get() + await ((AsyncQueue<int>)audited).Get());
        await audited.Both(3);
        await Given(audited, 4);
        await Given(new Named<string>(), "five");
        await SleepAwaited(1);
    }

    [Coroutine]
    private static async Coroutine Given<TQueue, T>(TQueue queue, T item)
        where TQueue : AsyncQueue<T>
    {
        await queue.Put(item);
        Log(await queue.Get());
    }

    [Coroutine]
    private static async Coroutine SleepAwaited(double seconds)
    {
        await Sleep(TimeSpan.FromSeconds(seconds));
        await Coroutine.Sleep(TimeSpan.FromSeconds(seconds));
        Log("slept");
    }
}

public partial class Audited<T> : AsyncQueue<T>
{
    public new Func<Coroutine<string>> GetAwaited = () => Call("a delegate's");

    public new Func<T, Coroutine> PutAwaited => item => Step($"a delegate's {item}");

    [Coroutine]
    public async Coroutine Both(T item)
    {
        await Put(item);
        await this.Put(item);
        await base.Put(item);
        Log($"{await Get()}, {await this.Get()}, {await base.Get()}");
        Log(await GetAwaited());
        await PutAwaited(item);
    }
}

public partial class Named<T> : AsyncQueue<T>
{
    public Coroutine<T> GetAwaited(int times = 1) => Call(default(T)!);
}
