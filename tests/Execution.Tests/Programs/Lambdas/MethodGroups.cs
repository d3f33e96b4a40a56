// A method group of a coroutine.
namespace Programs.Lambdas.MethodGroups;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Func<int, Coroutine<int>> twice = Twice;
        Log(await twice(2) + await twice(await Value(3)));
        Log(string.Join(",", new[] { 1, 2 }.Select(Plus).ToList()));
    }

    [Coroutine]
    private static async Coroutine<int> Twice(int number)
    {
        await Pause("group");
        return number * 2;
    }

    private static int Plus(int number) => number + 1;
}
