// The throw interrupts an expression of which a part was already evaluated.
namespace Programs.Exceptions.InsideExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                total = total * 10 + await Value(i) + await Check(i);
            }
            catch (ArgumentException e)
            {
                Log($"{e.Message}, total stays {total}");
            }
        }
        Log(total);
    }

    [Coroutine]
    private static async Coroutine<int> Check(int number) => number == 1 ? throw new ArgumentException($"bad {await Value(number)}") : number;
}
