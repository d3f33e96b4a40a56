namespace Programs.Exceptions.BreakOutOfCatch;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            try
            {
                throw new InvalidOperationException($"{i}");
            }
            catch (InvalidOperationException e)
            {
                await Pause($"catch {e.Message}");
                if (i == 0)
                    continue;
                if (i == 2)
                    break;
            }
            finally
            {
                Log($"finally {i}");
            }
            Log($"end {i}");
        }
    }
}
