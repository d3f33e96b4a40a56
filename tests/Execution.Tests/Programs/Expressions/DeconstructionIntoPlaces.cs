// The targets are evaluated first, then the values, then the assignments are made.
namespace Programs.Expressions.DeconstructionIntoPlaces;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new int[2];
        (array[Note("zero", 0)], array[Note("one", 1)]) = (await Value(5), Note("six", 6));
        Log(string.Join(",", array));
    }
}
