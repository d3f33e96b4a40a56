// Interfaces that replace the bodies of others, and classes between them.
namespace Programs.Dispatch.Diamonds;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IRoot[] all = [new OnlyLeft(), new LeftAndRight(), new Chooses(), new Inherits(), new Reimplements()];
        foreach (var one in all)
        {
            Log(await one.Name(await Value(1)));
            Log(await Ask(one));
        }

        Log(await ((ILeft)all[1]).Own() + await ((IRight)all[1]).Own());
    }

    [Coroutine]
    private static async Coroutine<string> Ask<T>(T one)
        where T : IRoot
    {
        var text = "";
        foreach (var n in new[] { 1, 2 })
            text += await one.Name(n);
        return text;
    }
}

public partial interface IRoot
{
    [Coroutine]
    async Coroutine<string> Name(int n)
    {
        await Pause("root");
        return $"root {n}";
    }
}

public partial interface ILeft : IRoot
{
    [Coroutine]
    async Coroutine<string> IRoot.Name(int n) => $"left {await Value(n)}";

    [Coroutine]
    async Coroutine<string> Own() => await Name(await Value(10));
}

public partial interface IRight : IRoot
{
    Coroutine<string> IRoot.Name(int n) => Call($"right {n}");

    Coroutine<string> Own();
}

public class OnlyLeft : ILeft;

public partial class LeftAndRight : ILeft, IRight
{
    [Coroutine]
    public async Coroutine<string> Name(int n) => $"both {await Value(n)}";

    [Coroutine]
    async Coroutine<string> IRight.Own() => $"own right {await Name(11)}";
}

public partial class Chooses : ILeft, IRight
{
    [Coroutine]
    async Coroutine<string> IRoot.Name(int n) => $"chooses {await Value(n)}";

    Coroutine<string> IRight.Own() => Call("own");
}

public class Inherits : Chooses;

public partial class Reimplements : Chooses, IRoot
{
    [Coroutine]
    public async Coroutine<string> Name(int n) => $"again {await Value(n)}";
}
