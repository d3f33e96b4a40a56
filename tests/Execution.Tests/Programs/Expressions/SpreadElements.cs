namespace Programs.Expressions.SpreadElements;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] start = [1, 2];
        List<int> all = [Note("zero", 0), .. start, await Call(3), .. await Value<int[]>([4, 5])];
        Log(string.Join(",", all));
    }
}
