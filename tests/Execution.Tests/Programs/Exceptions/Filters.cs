// A filter is asked before anything is unwound by this method, in the order of the clauses.
namespace Programs.Exceptions.Filters;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        for (var i = 0; i < 4; i++)
        {
            try
            {
                await Pause($"try {i}");
                throw new InvalidOperationException($"{i}");
            }
            catch (InvalidOperationException e) when (Note($"filter one {e.Message}", i == 0))
            {
                Log($"one {await Value(i)}");
            }
            catch (InvalidOperationException e) when (Note($"filter two {e.Message}", i == 1))
            {
                Log("two");
            }
            catch (Exception) when (i == 2)
            {
                await Pause("three");
            }
            catch
            {
                Log("four");
            }
        }
    }
}
