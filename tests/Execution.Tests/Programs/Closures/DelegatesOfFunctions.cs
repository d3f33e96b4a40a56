// A delegate of a function that captures equals another one of it; an event can be left again.
namespace Programs.Closures.DelegatesOfFunctions;

public static partial class Program
{
    private sealed class Source
    {
        public event Action? Changed;

        public bool IsSilent => Changed is null;

        public void Raise() => Changed?.Invoke();
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 0;
        var source = new Source();
        source.Changed += Count;
        source.Raise();
        await Pause("subscribed");
        source.Changed += Count;
        source.Raise();
        source.Changed -= Count;
        await Pause("left once");
        source.Raise();
        source.Changed -= Count;
        Log(source.IsSilent);
        Log(n);
        Action one = Count;
        await Pause("between");
        Action two = Count;
        Log(one == two);
        for (var i = 0; i < 2; i++)
        {
            var m = i;
            Action first = Inner;
            await Pause($"{i}");
            Action second = Inner;
            Log(first == second);
            Log(Equals(first, one));
            second();
            void Inner() => n += m++;
        }

        Func<Coroutine> slow = Slow;
        await Pause("slow");
        Func<Coroutine> slowToo = Slow;
        Log(slow == slowToo);
        await slowToo();
        Log(n);

        void Count() => n++;

        [Coroutine]
        async Coroutine Slow()
        {
            await Pause("slow");
            n += 1000;
        }
    }
}
