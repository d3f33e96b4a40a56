// / and % with awaits on either side; a division by zero comes after both operands.
namespace Programs.Operators.DivisionAndRemainder;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 7;
        Log(await Value(17) % Note("by", 5));
        Log(Note("left", 17) % await Value(4));
        Log(await Value(17.5) % await Call(5));
        Log((n / 2) + (n % 4) + await Value(n = 20) + (n / 3) + (n % 3));
        Log(Note("left", -17) / await Value(5m));
        foreach (var by in (int[])[2, 0])
        {
            try
            {
                Log(Note("left", 9) / await Value(by));
                Log(await Value(9) % by);
            }
            catch (DivideByZeroException)
            {
                Log($"by {by}");
            }
        }

        try
        {
            Log((n / (n - n)) + await Value(1));
        }
        catch (DivideByZeroException)
        {
            Log("before the await");
        }
    }
}
