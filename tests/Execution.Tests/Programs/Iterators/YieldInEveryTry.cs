// yield return and yield break wherever a try allows them, with awaits around.
namespace Programs.Iterators.YieldInEveryTry;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var item in Items(false))
            Log(item);
        await foreach (var item in Items(true))
            Log(item);
        await foreach (var item in Items(false))
        {
            if (item == "inner")
                break;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<string> Items(bool early)
    {
        try
        {
            yield return await Value("outer");
            try
            {
                yield return "inner";
                if (early)
                    yield break;
                await Pause("inner");
            }
            finally
            {
                await Pause("inner finally");
                try
                {
                    await Pause("try in finally");
                }
                catch (InvalidOperationException)
                {
                    Log("caught in finally");
                }
            }

            try
            {
                await Pause("with catch");
                throw new InvalidOperationException("thrown");
            }
            catch (InvalidOperationException error)
            {
                Log(error.Message);
                if (early)
                    yield break;
            }

            using (new Resource())
            {
                yield return "used";
            }

            lock (s_gate)
                Log("locked");
            for (var i = 0; ; i++)
            {
                try
                {
                    yield return $"loop {i}";
                    if (i == 0)
                        continue;
                    break;
                }
                finally
                {
                    Log($"loop finally {i}");
                }
            }
        }
        finally
        {
            Log("outer finally");
            await Pause("outer");
        }

        yield return "end";
    }

    private static readonly object s_gate = new();
}

public sealed class Resource : IDisposable
{
    public void Dispose() => Log("dispose");
}
