// A dynamic call finds the user's method, and its runtime type's body.
namespace Programs.Dispatch.DynamicReceivers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var thing in new Base[] { new Base(), new Derived() })
        {
            dynamic late = thing;
            Coroutine<string> coroutine = late.Name(await Value(1));
            Log(await coroutine);
            Log(await thing.Any("text") + await thing.Any(2));
        }
    }
}

public partial class Base
{
    [Coroutine]
    public virtual async Coroutine<string> Name(int n) => $"base {await Value(n)}";

    [Coroutine]
    public virtual async Coroutine<string> Any(dynamic value) => $"any {await Value((string)value.ToString())}";
}

public partial class Derived : Base
{
    [Coroutine]
    public override async Coroutine<string> Name(int n) => $"derived {await base.Name(n)}";

    [Coroutine]
    public override async Coroutine<string> Any(dynamic value)
    {
        await Pause("derived");
        return $"derived {value}";
    }
}
