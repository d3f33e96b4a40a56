namespace Programs.Exceptions.SeveralCatches;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var error in new Exception[] { new ArgumentNullException("p"), new ArgumentException("plain"), new InvalidOperationException("i"), new TimeoutException("t") })
        {
            try
            {
                await Pause("try");
                throw error;
            }
            catch (ArgumentNullException e)
            {
                Log($"null {e.ParamName} {await Value(1)}");
            }
            catch (ArgumentException)
            {
                await Pause("argument");
                Log("argument");
            }
            catch (InvalidOperationException)
            {
                Log("invalid");
            }
            catch
            {
                Log($"anything {await Value(2)}");
            }
        }
    }
}
