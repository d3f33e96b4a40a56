// The user has members named like generated ones.
namespace Programs.Names.MembersOfGeneratedNames;

public static partial class Program
{
    private static int Fetch__Start = 1;

    private static string Load__Frame => "frame";

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Fetch(await Value(1)) + await Fetch("two") + await Fetch__2(3));
        Log(Fetch__Start + Fetch__Create(5));
        Log(await Load() + Load__Frame);
        Log(await new Derived().Take(1) + new Derived().Take__Start(2));
        Log(await Shadowed(7));
    }

    [Coroutine]
    private static async Coroutine<string> Fetch(int n)
    {
        await Pause("fetch");
        return $"fetch {n} {Fetch__Start}";
    }

    [Coroutine]
    private static async Coroutine<string> Fetch(string text) => $" fetch {await Value(text)}";

    [Coroutine]
    private static async Coroutine<string> Fetch__2(int n) => $" fetch__2 {await Value(n)}";

    private static int Fetch__Create(int n) => -n;

    [Coroutine]
    private static async Coroutine<string> Load()
    {
        var text = "";
        Action add = () => text += "added";
        await Pause("load");
        add();
        return text;
    }

    private static class Load__Run;

    [Coroutine]
    private static async Coroutine<string> Shadowed(int n)
    {
        Func<int, string> Load__Start = m => $"local {m}";
        Func<string> Load__Create = () => "other";
        return $"{Load__Start(n)} {await Load()} {Load__Create()}";
    }
}

public partial class Base
{
    [Coroutine]
    public async Coroutine<string> Take(int n) => $"take {await Value(n)}";
}

public sealed partial class Derived : Base
{
    public string Take__Start(int n) => $" mine {n}";

    public string Take__Create(int n) => $" mine too {n}";

    [Coroutine]
    public async Coroutine<string> Both() => await Take(1) + Take__Start(2);
}
