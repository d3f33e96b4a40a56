// Definitely assigned only on the paths that read them.
namespace Programs.Locals.UninitialisedLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int a, b;
        if (await Value(true))
        {
            a = await Value(1);
            b = 2;
        }
        else
        {
            a = 3;
            await Pause("else");
            b = 4;
        }
        Log(a + b);
        string text;
        while (true)
        {
            text = await Call("loop");
            break;
        }
        await Pause("end");
        Log(text);
    }
}
