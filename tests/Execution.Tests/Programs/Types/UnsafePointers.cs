// A pointer lives only between two awaits.
namespace Programs.Types.UnsafePointers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { 1, 2, 3 };
        var index = await Value(1);
        unsafe
        {
            fixed (int* first = array)
                first[index] += 10;
        }
        Log(await Call(array[1]));
    }
}
