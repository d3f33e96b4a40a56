// The right operand is awaited only when the left one does not decide.
namespace Programs.Expressions.ShortCircuit;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Value(false) && await Value(true));
        Log(await Value(true) && await Call(false));
        Log(Note("left", true) || await Value(true));
        Log(Note("left", false) || await TaskOf(true));
        if (await Value(true) && (Note("middle", false) || await Value(true)) && !await Call(false))
            Log("all");
    }
}
