// A checked context reaches across an await, an unchecked one too.
namespace Programs.Expressions.CheckedArithmetic;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = int.MaxValue;
        Log(unchecked(big + await Value(1)));
        try
        {
            Log(checked(big + await Value(1)));
        }
        catch (OverflowException)
        {
            Log("overflow");
        }
        checked
        {
            try
            {
                big += await Call(1);
            }
            catch (OverflowException)
            {
                Log("overflow again");
            }
        }
        Log(big);
    }
}
