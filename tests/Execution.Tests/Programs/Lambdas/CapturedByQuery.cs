namespace Programs.Lambdas.CapturedByQuery;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var least = 2;
        var numbers = new List<int> { 1, 2, 3 };
        var query = numbers.Where(number => number >= least).Select(number => number * await1);
        least = await Value(1);
        numbers.Add(4);
        Log(string.Join(",", query));
        least = await Call(4);
        Log(string.Join(",", query));
    }

    private static readonly int await1 = 10;
}
