namespace Programs.Exceptions.Rethrow;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                await Pause("try");
                throw new InvalidOperationException("original");
            }
            catch (InvalidOperationException)
            {
                Log("first catch");
                await Pause("before rethrow");
                throw;
            }
        }
        catch (InvalidOperationException e)
        {
            Log($"second catch {e.Message} {await Call(1)}");
        }
    }
}
