// Checked and unchecked contexts between awaits.
namespace Programs.Expressions.CheckedBetweenAwaits;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = await Value(int.MaxValue);
        Log(unchecked(big + 1));
        try
        {
            Log(checked(big + 1));
        }
        catch (OverflowException)
        {
            Log(await Call("overflow"));
        }
        checked
        {
            try
            {
                big++;
            }
            catch (OverflowException)
            {
                Log("overflow again");
            }
        }
        await Pause("after");
        Log(big);
    }
}
