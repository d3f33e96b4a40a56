// The variable that a filter declares lives in its clause only.
namespace Programs.Exceptions.AwaitInFilterScope;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var error in new[] { new Fault(1), new Fault(2) })
        {
            try
            {
                await Pause("try");
                throw error;
            }
            catch (Fault fault) when (fault.Code is var code && code == 1)
            {
                await Pause("filtered");
                Log($"code {code}");
            }
            catch (Fault fault)
            {
                Log($"other {fault.Code}");
            }
        }
    }
}

public sealed class Fault(int code) : Exception($"fault {code}")
{
    public int Code => code;
}
