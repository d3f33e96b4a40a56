namespace Programs.Expressions.Conditional;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Value(true) ? Note("yes", 1) : Note("no", 2));
        Log(await Call(false) ? await Value(1) : await Value(2));
        var x = Note("flag", true) ? await TaskOf("a") : Note("b", "b");
        Log(x);
        Log(Note("outer", false) ? 1 : await Value(false) ? 2 : await Call(3));
        Log(1 + (await Value(true) ? await Value(10) : 0) + Note("last", 100));
    }
}
