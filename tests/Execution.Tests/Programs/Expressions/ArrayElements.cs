// The array and the index are fixed before the value is awaited; the bounds are checked at the assignment.
namespace Programs.Expressions.ArrayElements;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new[] { 1, 2, 3 };
        var alias = array;
        var i = 0;
        array[i] = (array = [9, 9, 9])[i = 1] + await Value(10);
        Log($"{string.Join(",", alias)} {string.Join(",", array)} {i}");
        array[i++] += await Call(5);
        array[await Value(0)]++;
        Log($"{string.Join(",", array)} {i}");
        try
        {
            array[7] = await Value(1);
        }
        catch (IndexOutOfRangeException)
        {
            Log("out of range");
        }
    }
}
