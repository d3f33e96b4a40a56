namespace Programs.Closures.DynamicArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 1;
        dynamic d = 5;
        Log(await Inner(d));
        Log(await Other(d));
        Func<dynamic, Coroutine<int>> f = async x => n + (int)x + await Value(1);
        Log(await f(4));
        Log(await Both(second: d, first: await Value("named")));
        Log(await Both(Note("first", (dynamic)"one"), await Value(2)));
        var made = Other(d);
        await Pause("made");
        Log(await made);
        var several = new[] { Both("x", d), Both(d.ToString(), second: d) };
        foreach (var each in several)
            await each;
        Log(await Any(d, d));
        try
        {
            Log(await Both(first: d, second: await Value(1)));
        }
        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e)
        {
            Log(e.Message);
        }

        try
        {
            Log(await Inner((dynamic)1.5));
        }
        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e)
        {
            Log(e.Message);
        }

        [Coroutine]
        static async Coroutine<string> Both(string first, long second)
        {
            await Pause(first);
            return $"{first} {second}";
        }

        [Coroutine]
        static async Coroutine<object> Any(dynamic first, object second)
        {
            await Pause($"{second}");
            return first + 1;
        }

        [Coroutine]
        async Coroutine<int> Inner(int x)
        {
            n += x;
            return n + await Other(x);
        }

        [Coroutine]
        async Coroutine<int> Other(object x)
        {
            await Pause($"{x}");
            return n++;
        }
    }
}
