// Lambdas and local functions with pointers in blocks that are unsafe, in a method that is not.
namespace Programs.Closures.LambdasInUnsafeBlocks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = await Value(1);
        Func<int> read;
        unsafe
        {
            read = () =>
            {
                var copy = total;
                var at = &copy;
                return *at + 1;
            };
        }

        total = await Value(5);
        Log(read());
        Func<int> twice;
        unsafe
        {
            int Twice()
            {
                var copy = total;
                int* at = &copy;
                return *at * 2;
            }

            twice = Twice;
        }

        await Pause("made");
        Log(twice() + read());
    }
}
