// A lambda in a lambda, each with variables of a different scope.
namespace Programs.Lambdas.Nested;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var outer = await Value(1);
        {
            var middle = await Value(10);
            Func<int, Func<int>> make = x =>
            {
                var inner = x + 100;
                return () => outer++ + middle++ + inner++;
            };
            var first = make(1000);
            await Pause("made");
            var second = make(2000);
            Log($"{first()} {first()} {second()}");
            middle = 50;
            Log(first());
        }
        Log(outer);
    }
}
