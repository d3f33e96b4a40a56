// Jumps that stay inside a block whose finally awaits.
namespace Programs.Exceptions.JumpsInsideBlocks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                var text = i switch
                {
                    0 => await Value("zero"),
                    1 => "one",
                    _ => await Call("many"),
                };
                switch (i)
                {
                    case 0:
                        await Pause("case 0");
                        break;
                    case 1 when await Value(true):
                        Log("case 1");
                        break;
                    default:
                        Log("default");
                        break;
                }

                for (var j = 0; j < 3; j++)
                {
                    if (await Value(j) == 1)
                        break;
                }

                Log($"{text} done");
            }
            finally
            {
                await Pause("finally");
            }
        }
    }
}
