// fallback: an await inside a checked, unchecked, unsafe or fixed block
namespace Programs.Fallbacks.CheckedBlocks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = int.MaxValue;
        checked
        {
            try
            {
                big += await Call(1);
            }
            catch (OverflowException)
            {
                Log("overflow");
            }
        }
        unchecked
        {
            big += await Value(1);
        }
        Log(big);
    }
}
