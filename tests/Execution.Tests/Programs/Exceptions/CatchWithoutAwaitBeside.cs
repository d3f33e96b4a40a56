// One clause awaits, the other does not.
namespace Programs.Exceptions.CatchWithoutAwaitBeside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                if (i == 0)
                    throw new FormatException("format");
                throw new TimeoutException("timeout");
            }
            catch (FormatException)
            {
                await Pause("format");
            }
            catch (TimeoutException e)
            {
                Log(e.Message);
            }
        }
    }
}
