namespace Programs.Iterators.Misuse;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(TaskCompletionSource gate)
    {
        try
        {
            yield return 1;
            await gate.Task;
            yield return 2;
        }
        finally
        {
            Log("finally");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var gate = new TaskCompletionSource();
        var numbers = Numbers(gate).GetAsyncEnumerator();
        Log(await numbers.MoveNextAsync());
        var step = numbers.MoveNextAsync();
        Log(step.IsCompleted);
        try
        {
            await numbers.DisposeAsync();
        }
        catch (NotSupportedException)
        {
            Log("still running");
        }

        gate.SetResult();
        Log(await step);
        Log(numbers.Current);
        await numbers.DisposeAsync();
        Log(await numbers.MoveNextAsync());
        await Pause("end");
    }
}
