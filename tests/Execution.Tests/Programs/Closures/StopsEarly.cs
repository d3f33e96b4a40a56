// A lambda's coroutine that is cancelled in the middle of its work.
namespace Programs.Closures.StopsEarly;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var log = new List<string>();
        Func<int, Coroutine> work = async n =>
        {
            try
            {
                for (var i = 0; i < n; i++)
                {
                    log.Add($"step {i}");
                    await Pause($"step {i}");
                }
            }
            finally
            {
                log.Add("finally");
            }
        };
        try
        {
            await work(3);
        }
        finally
        {
            foreach (var line in log)
                Log(line);
        }
    }
}
