// Every operand of a checked expression overflows where the source says, not where the machine evaluates it.
namespace Programs.Contexts.CheckedOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = int.MaxValue;
        try
        {
            Log(checked(Note("left", big) + Note("one", 1) + await Value(2)));
        }
        catch (OverflowException)
        {
            Log("left overflowed before the await");
        }

        try
        {
            Log(checked((byte)Note("cast", big) + await Value(2)));
        }
        catch (OverflowException)
        {
            Log("cast overflowed");
        }

        Log(unchecked((byte)Note("cast", big) + await Value(2)));
        long wide = checked(big + await Value(-1));
        Log(wide);
        Log(checked(unchecked(big + await Value(1)) + await Value(-1) * -1 + 5 == 3 ? 1 : await Value(4)));
    }
}
