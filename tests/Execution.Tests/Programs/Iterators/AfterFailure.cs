namespace Programs.Iterators.AfterFailure;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(bool suspends)
    {
        yield return 1;
        if (suspends)
            await Pause("before the end");
        throw new InvalidOperationException("failed");
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var suspends in new[] { false, true })
        {
            var numbers = Numbers(suspends).GetAsyncEnumerator();
            await numbers.MoveNextAsync();
            try
            {
                await numbers.MoveNextAsync();
            }
            catch (InvalidOperationException e)
            {
                Log(e.Message);
            }

            Log(await numbers.MoveNextAsync());
            await numbers.DisposeAsync();
            Log(await numbers.MoveNextAsync());
        }
    }
}
