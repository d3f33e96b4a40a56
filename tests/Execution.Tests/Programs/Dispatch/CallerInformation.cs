// What a virtual method is told of its caller.
using System.Runtime.CompilerServices;

namespace Programs.Dispatch.CallerInformation;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Base thing = new Derived();
        Log(await thing.Told());
        Log(await thing.Told(await Value(2) + 1));
        Log(await new Derived().Told(4));
        ITold told = new Derived();
        Log(await told.Told(5));
    }
}

public partial interface ITold
{
    Coroutine<string> Told(int n = 9, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(n))] string text = "");
}

public partial class Base : ITold
{
    [Coroutine]
    public virtual async Coroutine<string> Told(int n = 1, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(n))] string text = "") =>
        $"{await Value(n)} {member} {text}";
}

public sealed partial class Derived : Base
{
    [Coroutine]
    public override async Coroutine<string> Told(int n = 3, [CallerMemberName] string name = "?", [CallerArgumentExpression(nameof(n))] string expression = "")
    {
        await Pause("told");
        return $"{name} {expression} {await base.Told()}";
    }
}
