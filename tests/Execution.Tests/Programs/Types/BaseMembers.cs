// Members of the base, hidden and not.
namespace Programs.Types.BaseMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Derived().Show());
    }
}

public class Base
{
    protected int Number = 1;

    protected virtual string Name => "base";

    protected static string Static() => "static";
}

public sealed partial class Derived : Base
{
    private new int Number = 10;

    protected override string Name => "derived";

    [Coroutine]
    public async Coroutine<string> Show()
    {
        base.Number += await Value(1);
        Number += base.Number;
        await Pause(base.Name);
        return $"{base.Number} {Number} {Name} {base.Name} {Static()}";
    }
}
