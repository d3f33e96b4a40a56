// Between two rewritten bodies stands one that is the compiler's, in several ways.
namespace Programs.Dispatch.OrdinaryInTheMiddle;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Top[] all = [new Top(), new Unmarked(), new Bottom(), new TurnedOff(), new BelowTurnedOff(), new Inherits(), new NotAsync()];
        foreach (var one in all)
        {
            Log(await one.Name());
            var stored = one.Name();
            Log(await stored);
        }

        Log(await new Bottom().Name() + await new Inherits().Name());
    }
}

public partial class Top
{
    [Coroutine]
    public virtual async Coroutine<string> Name()
    {
        await Pause("top");
        return "top";
    }
}

public class Unmarked : Top
{
    public override async Coroutine<string> Name() => $"unmarked {await base.Name()}";
}

public partial class Bottom : Unmarked
{
    [Coroutine]
    public override async Coroutine<string> Name() => $"bottom {await base.Name()} {await Value(1)}";
}

public partial class TurnedOff : Top
{
    [Coroutine(Rewrite = false)]
    public override async Coroutine<string> Name() => $"off {await base.Name()}";
}

public sealed partial class BelowTurnedOff : TurnedOff
{
    [Coroutine]
    public override async Coroutine<string> Name() => $"below {await base.Name()} {await Value(2)}";
}

public class Inherits : Bottom;

public class NotAsync : Bottom
{
    public override Coroutine<string> Name() => Call("not async");
}
