// A lambda and its method share the variable, in both directions and across awaits.
namespace Programs.Lambdas.SharedVariable;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var count = 0;
        Action bump = () => count += 10;
        count++;
        await Pause("one");
        bump();
        Log(count);
        count = await Value(5);
        bump();
        await Pause("two");
        Log(count);
    }
}
