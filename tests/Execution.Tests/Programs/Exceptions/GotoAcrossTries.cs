// goto out of nested trys, forwards and backwards, through finallys that await and that do not.
namespace Programs.Exceptions.GotoAcrossTries;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var round = 0;
        again:
        round++;
        Log($"round {round}");
        try
        {
            try
            {
                await Pause($"inner {round}");
                if (round == 1)
                    goto again;
                if (round == 2)
                    goto afterInner;
                if (round == 4)
                    goto end;
            }
            finally
            {
                await Pause($"inner finally {round}");
            }

            Log("behind the inner");
        afterInner:
            Log($"after the inner {round}");
            if (round < 3)
                goto again;
        }
        finally
        {
            Log($"outer finally {round}");
        }

        if (round == 3)
            goto again;
        Log("not reached by goto");
        end:
        await Pause("end");
    }
}
