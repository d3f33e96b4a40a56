namespace Programs.Locals.Tuples;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var (sum, count) = (0, 0);
        (int Min, int Max) range = (int.MaxValue, int.MinValue);
        foreach (var number in new[] { 3, 1, 2 })
        {
            (sum, count) = (sum + await Value(number), count + 1);
            range = (Math.Min(range.Min, number), Math.Max(range.Max, await Call(number)));
            range.Max++;
        }
        Log($"{sum} {count} {range}");
    }
}
