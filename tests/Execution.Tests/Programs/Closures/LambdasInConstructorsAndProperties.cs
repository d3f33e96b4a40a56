// Bodies outside of coroutines keep what the compiler made of them.
namespace Programs.Closures.LambdasInConstructorsAndProperties;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var made = new Made(5);
        Log(await made.Work());
        Log(await made.Other());
        Log(await Made.Shared(3));
        Log(await Plain());
    }

    private static Coroutine<int> Plain()
    {
        var n = 1;
        return Inner(2);

        [Coroutine]
        async Coroutine<int> Inner(int x)
        {
            n += x;
            return n + await Call(x);
        }
    }

    private sealed partial class Made
    {
        private readonly Func<Coroutine<int>> _work;

        public Made(int n)
        {
            _work = async () => n++ + await Call(n);
            Other = Inner;

            [Coroutine]
            async Coroutine<int> Inner() => n + await Value(1);
        }

        public static Func<int, Coroutine<int>> Shared { get; } = async x => x + await Call(x);

        public Func<Coroutine<int>> Other { get; }

        public Func<Coroutine<int>> Work => async () => await _work() + 1;
    }
}
