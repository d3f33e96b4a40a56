// Conditions, loops, switches and filters in a context.
namespace Programs.Contexts.CheckedFlow;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var big = int.MaxValue;
        unchecked
        {
            if (big + await Value(1) < 0)
                Log("wrapped");
            while (big + 1 < 0)
            {
                await Pause("loop");
                big -= 1;
            }

            for (var i = big; i + 2 < 0; i--)
                await Pause($"for {i}");
            switch (await Value(200))
            {
                case (byte)456:
                    Log("constant");
                    break;
                default:
                    Log("default");
                    break;
            }
        }

        checked
        {
            try
            {
                try
                {
                    await Pause("filter");
                    throw new InvalidOperationException("first");
                }
                catch (InvalidOperationException) when (big + 2 > 0)
                {
                    Log("a filter that fails is a filter that says no");
                }
            }
            catch (InvalidOperationException e) when (unchecked(big + 2) < 0)
            {
                Log(await Value(e.Message));
            }
        }
    }
}
