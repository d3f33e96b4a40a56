namespace Programs.Loops.For;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (int i = await Value(0), limit = await Call(3); i < limit && await Value(true); i += await TaskOf(1))
            Log($"i {i} of {limit}");
        for (var (a, b) = (0, 10); a < b; a += 3, b -= await Value(2))
            Log($"{a} {b}");
    }
}
