// Captured in the loop's own condition and changed through the lambda.
namespace Programs.Lambdas.CapturedInCondition;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var left = 3;
        Func<bool> more = () => left-- > 0;
        while (more() && await Value(true))
            Log($"left {left}");
        for (var i = 0; ((Func<bool>)(() => i < 2))(); i++)
            await Pause($"i {i}");
        do
            left++;
        while (((Func<bool>)(() => left < 1))() && await Call(true));
        Log(left);
    }
}
