// A local declared without an initialiser and definitely assigned later, on every turn.
namespace Programs.Loops.ResetInLoop;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            string text;
            switch (i)
            {
                case 0: text = await Value("zero"); break;
                case 1: text = "one"; await Pause("one"); break;
                default: text = await Call("many"); break;
            }
            var copy = text;
            await Pause("after");
            Log(text + copy);
        }
    }
}
