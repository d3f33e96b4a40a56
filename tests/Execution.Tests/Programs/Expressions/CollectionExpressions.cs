namespace Programs.Expressions.CollectionExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] start = [1, await Value(2), Note("three", 3)];
        List<int> all = [Note("zero", 0), start[1], await Call(3)];
        Log(string.Join(",", all));
        HashSet<string> set = [await Value("a"), "a", await Value("b")];
        Log(set.Count);
    }
}
