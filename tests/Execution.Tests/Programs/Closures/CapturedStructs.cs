// Structs in closures, changed through their members.
namespace Programs.Closures.CapturedStructs;

public static partial class Program
{
    private struct Counter
    {
        public int Count;

        public int Next() => ++Count;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var counter = new Counter();
        Func<Coroutine<int>> next = async () =>
        {
            counter.Next();
            await Pause($"{counter.Count}");
            counter.Count += 10;
            return counter.Next();
        };
        Log(await next());
        counter.Next();
        Log(await next());
        Log(counter.Count);
        await Change();
        Log(counter.Count);
        Func<Counter, Coroutine<int>> copy = async c =>
        {
            c.Next();
            await Pause("copy");
            return c.Next() + counter.Next();
        };
        Log(await copy(counter));
        Log(counter.Count);

        [Coroutine]
        async Coroutine Change()
        {
            counter = new Counter { Count = await Value(50) };
            Increase(ref counter.Count);
            void Increase(ref int n) => n += counter.Count;
        }
    }
}
