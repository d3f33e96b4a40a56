// goto out of catch blocks and of trys inside them: back to the start, and over what follows.
namespace Programs.Exceptions.GotoBetweenCatches;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var attempt = 0;
        retry:
        try
        {
            attempt++;
            await Pause($"attempt {attempt}");
            if (attempt < 4)
                throw new InvalidOperationException($"failed {attempt}");
        }
        catch (InvalidOperationException error) when (attempt == 1)
        {
            Log(error.Message);
            goto retry;
        }
        catch (InvalidOperationException error)
        {
            try
            {
                await Pause($"handling {error.Message}");
                if (attempt == 2)
                    goto retry;
                throw;
            }
            catch (InvalidOperationException) when (attempt == 3)
            {
                goto give_up;
            }
            finally
            {
                Log($"handled {attempt}");
            }
        }

        Log("not reached");
        give_up:
        Log($"gave up after {await Value(attempt)}");
    }
}
