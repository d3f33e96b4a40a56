// fallback: explicit implementations by two interfaces that meet in a class whose own method is not rewritten
namespace Programs.Fallbacks.MeetingImplementations;

// All three interfaces are partial; the class has the method itself, as an ordinary one.
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IJob<int>[] all = [new Left(), new Right(), new Both(), new Rewritten(), new Below()];
        foreach (var one in all)
            Log(await one.Work(await Value(1)));
        IJob<string> text = new Apart();
        Log(await text.Work("a"));
        Log(await ((IJob<int>)text).Work(5));
    }

    public partial interface IJob<T>
    {
        Coroutine<T> Work(T item);
    }

    public partial interface ILeft : IJob<int>
    {
        [Coroutine]
        async Coroutine<int> IJob<int>.Work(int n)
        {
            await Pause("left");
            return n + 1;
        }
    }

    public partial interface IRight<T> : IJob<T>
    {
        [Coroutine]
        async Coroutine<T> IJob<T>.Work(T item)
        {
            await Pause("right");
            return item;
        }
    }

    private sealed class Left : ILeft;

    private sealed class Right : IRight<int>;

    private class Both : ILeft, IRight<int>
    {
        public Coroutine<int> Work(int n) => Call(n * 10);
    }

    private sealed class Below : Both;

    private sealed class Apart : ILeft, IRight<string>;

    private sealed partial class Rewritten : ILeft, IRight<int>
    {
        [Coroutine]
        public async Coroutine<int> Work(int n) => n * 100 + await Value(n);
    }
}
