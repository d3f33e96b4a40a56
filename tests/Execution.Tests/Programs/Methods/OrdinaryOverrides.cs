// An override that is no coroutine itself, called through its base.
namespace Programs.Methods.OrdinaryOverrides;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Base thing = new Derived();
        Log(await thing.Name());
        Log(await new Base().Name());
    }
}

public partial class Base
{
    [Coroutine]
    public virtual async Coroutine<string> Name()
    {
        await Pause("base");
        return "base";
    }
}

public sealed class Derived : Base
{
    public override Coroutine<string> Name() => Call("derived");
}
