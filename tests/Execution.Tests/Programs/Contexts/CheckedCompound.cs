// Compound assignments and increments, of locals, elements and narrow types.
namespace Programs.Contexts.CheckedCompound;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        byte small = 250;
        var numbers = new byte[] { 255, 1 };
        unchecked
        {
            small += await Value((byte)10);
            numbers[0]++;
            numbers[1] -= await Value((byte)2);
            Log($"{small} {numbers[0]} {numbers[1]}");
        }

        checked
        {
            try
            {
                small -= await Value((byte)10);
            }
            catch (OverflowException)
            {
                Log($"still {small}");
            }

            try
            {
                numbers[1]++;
                await Pause("not reached");
            }
            catch (OverflowException)
            {
                Log("increment");
            }

            small -= 3;
            await Pause("after");
            Log(small);
        }
    }
}
