namespace Programs.Contexts.CheckedBlocks;

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
