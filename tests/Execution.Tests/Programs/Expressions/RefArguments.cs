// A ref to a local or a field is taken before a later argument suspends, and still means the same variable after it.
namespace Programs.Expressions.RefArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_field = 0;
        var local = 1;
        Add(ref local, await Value(10));
        Log(local);
        Add(ref s_field, await Call(20));
        Log(s_field);
    }

    private static int s_field;

    private static void Add(ref int target, int amount)
    {
        Log($"add {amount} to {target}");
        target += amount;
    }
}
