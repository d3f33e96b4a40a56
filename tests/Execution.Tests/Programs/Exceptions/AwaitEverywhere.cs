namespace Programs.Exceptions.AwaitEverywhere;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Pause($"try {i}");
                if (i == 1)
                    throw new InvalidOperationException($"thrown {i}");
                Log($"tried {i}");
            }
            catch (InvalidOperationException e)
            {
                Log($"{e.Message} {await Value("catch")}");
            }
            finally
            {
                Log(await Call("finally"));
            }
        }
    }
}
