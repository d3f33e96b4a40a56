namespace Programs.Exceptions.Nested;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            try
            {
                try
                {
                    await Pause("inner");
                    throw new FormatException("deep");
                }
                catch (TimeoutException)
                {
                    Log("never");
                }
                finally
                {
                    Log($"inner finally {await Value(1)}");
                }
            }
            catch (FormatException e) when (e.Message == "deep")
            {
                Log($"middle {await Call("catch")}");
                try
                {
                    await Pause("try in catch");
                    throw new TimeoutException("from catch");
                }
                finally
                {
                    await Pause("finally in catch");
                }
            }
            finally
            {
                try
                {
                    await Pause("try in finally");
                    throw new ArgumentException("inside finally");
                }
                catch (ArgumentException e)
                {
                    Log($"{e.Message} {await Value("kept inside")}");
                }
            }
        }
        catch (TimeoutException e)
        {
            Log($"outer {e.Message}");
        }
    }
}
