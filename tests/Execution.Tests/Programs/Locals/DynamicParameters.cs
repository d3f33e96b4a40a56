// Parameters of type dynamic make no call dynamic.
namespace Programs.Locals.DynamicParameters;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Dyn(5));
        Log(await Dyn("a"));
        Log(await Many(1, "b", [2]));
        var made = Dyn(7);
        Log(await made);
        Func<dynamic, Coroutine<dynamic>> f = Dyn;
        Log(await f(8));
        dynamic d = 9;
        Log(await Dyn((object)d));
        Log(await new D().M((object)d, 3));
    }

    [Coroutine]
    static async Coroutine<dynamic> Dyn(dynamic d)
    {
        d += await Value(1);
        if (d is string)
        {
            await Call(2);
        }

        return d;
    }

    [Coroutine]
    static async Coroutine<string> Many(dynamic d, dynamic e, List<dynamic> l)
    {
        await Pause("m");
        return $"{d}{e}{l[0]}";
    }
}

public partial class D
{
    [Coroutine]
    public async Coroutine<string> M(dynamic d, int x)
    {
        await Pause("m");
        return $"{d}{x}";
    }
}
