// What a loop's condition declares is new in each iteration.
namespace Programs.Lambdas.CapturedInWhile;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var numbers = new Queue<int>([1, 2, 3]);
        var functions = new List<Func<int>>();
        while (numbers.TryDequeue(out var number) && await Value(number < 9))
        {
            functions.Add(() => number++);
            await Pause($"added {number}");
        }

        foreach (var function in functions)
            Log($"{function()}, {function()}, {await Value(function())}");
    }
}
