// #if, #elif and #else around statements, operands, clauses and awaits.
#define SLOW

namespace Programs.Methods.ConditionalText;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var total = 0;
#if SLOW
        total += await Value(1);
#else
        total += await Value(100);
#endif
        Log(total
#if FAST
            + await Value(1000)
#elif SLOW
            + await Value(2)
#endif
            + Note("last", 3));
#if FAST
        this is no code (
#endif
        try
        {
            await Pause("try");
#if SLOW
            throw new InvalidOperationException("slow");
#endif
        }
#if FAST
        catch (NotSupportedException)
        {
        }
#else
        catch (InvalidOperationException error)
        {
            Log(error.Message);
        }
#endif
        finally
        {
#if SLOW && !FAST
            await Pause("finally");
#endif
        }

        foreach (var n in new[]
        {
            1,
#if SLOW
            2,
#endif
        })
            Log(await Value(n));
    }
}
