namespace Programs.Closures.FunctionsInFilters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var limit = 1;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Pause($"{i}");
                throw new InvalidOperationException($"number {i}");
            }
            catch (InvalidOperationException e) when (Check(e))
            {
                Log($"caught {e.Message}");
            }
            catch (InvalidOperationException e)
            {
                Log($"other {e.Message} {limit}");
            }
        }

        bool Check(Exception e) => limit++ + e.Message.Length > 10;
    }
}
