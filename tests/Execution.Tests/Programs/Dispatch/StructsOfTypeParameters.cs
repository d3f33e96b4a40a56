namespace Programs.Dispatch.StructsOfTypeParameters;

// A method of an interface is called on the struct itself that a type parameter stands for, never on a copy: what it changes stays changed.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Twice(new Counter(0)));
        Log(await Twice(new Marked(0)));
        Log(await Twice(new Reference(0)));
        var counter = new Counter(10);
        Log(await Next(ref counter));
        Log(await Next(ref counter));
        Log(counter.Value);
        Log(await Perhaps(new Counter(20)));
        Log(await OfClass(new Reference(30)));
        Counter[] cells = [new(40), new(50)];
        Log(await Each(cells));
        Log($"{cells[0].Value} {cells[1].Value}");
        Func<Coroutine<int>> later = Later(new Counter(60));
        Log(await later() + await later());
    }

    private static Coroutine<int> Next<T>(ref T counter)
        where T : ICounter => counter.Next();

    private static Func<Coroutine<int>> Later<T>(T counter)
        where T : ICounter => () => counter.Next();

    [Coroutine]
    private static async Coroutine<int> Twice<T>(T counter)
        where T : ICounter
    {
        var first = await counter.Next();
        await Pause("between");
        return (first * 100) + await counter.Next() + await counter.Body();
    }

    [Coroutine]
    private static async Coroutine<int?> Perhaps<T>(T counter)
        where T : ICounter
    {
        var first = counter?.Next();
        return await first!.Value + await counter!.Next();
    }

    [Coroutine]
    private static async Coroutine<int> OfClass<T>(T counter)
        where T : class, ICounter => await counter.Next() + await counter.Next();

    [Coroutine]
    private static async Coroutine<int> Each<T>(T[] cells)
        where T : ICounter
    {
        var sum = 0;
        for (var i = 0; i < cells.Length; i++)
            sum += await cells[i].Next() + await cells[i].Next();
        return sum;
    }

    public partial interface ICounter
    {
        Coroutine<int> Next();

        [Coroutine]
        async Coroutine<int> Body()
        {
            await Pause("body");
            return 1000;
        }
    }

    public struct Counter(int value) : ICounter
    {
        public int Value { get; private set; } = value;

        public Coroutine<int> Next()
        {
            Value++;
            Log($"counted {Value}");
            return Coroutine.FromResult(Value);
        }

        public Coroutine<int> Body() => Next();
    }

    public partial struct Marked(int value) : ICounter
    {
        private int _value = value;

        [Coroutine]
        public async Coroutine<int> Next()
        {
            _value++;
            await Pause("marked");
            return ++_value;
        }
    }

    public sealed partial class Reference(int value) : ICounter
    {
        private int _value = value;

        [Coroutine]
        public async Coroutine<int> Next()
        {
            _value++;
            await Pause("reference");
            return _value;
        }
    }
}
