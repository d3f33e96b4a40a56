// Methods that hide one another: the type of the expression decides, then the type of the object.
namespace Programs.Dispatch.Hiding;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var bottom = new Bottom();
        Log(await bottom.Name(1));
        Log(await ((Middle)bottom).Name(2));
        Log(await ((Top)bottom).Name(3));
        Log(await new Middle().Name(4));
        Log(await ((Top)new Middle()).Name(5));
        Log(await bottom.All());
        Log(await Generic(bottom) + await Generic<Middle>(bottom));
    }

    [Coroutine]
    private static async Coroutine<string> Generic<T>(T middle)
        where T : Middle => await middle.Name(await Value(9));
}

public partial class Top
{
    [Coroutine]
    public virtual async Coroutine<string> Name(int n)
    {
        await Pause("top");
        return $"top {n}";
    }
}

public partial class Middle : Top
{
    [Coroutine]
    public new virtual async Coroutine<string> Name(int n) => $"middle {n} {await base.Name(await Value(n))}";
}

public partial class Bottom : Middle
{
    [Coroutine]
    public override async Coroutine<string> Name(int n) => $"bottom {n} {await base.Name(n)}";

    [Coroutine]
    public async Coroutine<string> All()
    {
        Top top = this;
        return $"{await Name(6)} {await base.Name(7)} {await top.Name(8)}";
    }
}
