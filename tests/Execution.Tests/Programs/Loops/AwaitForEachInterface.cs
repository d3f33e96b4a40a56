// IAsyncEnumerable, implemented by hand over value tasks.
namespace Programs.Loops.AwaitForEachInterface;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        try
        {
            await foreach (var number in new Numbers(3))
            {
                Log(await Value(number));
                if (number == 2)
                    throw new InvalidOperationException("out of the loop");
            }
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }
}

public sealed class Numbers(int count) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    public int Current { get; private set; }

    public IAsyncEnumerator<int> GetAsyncEnumerator(System.Threading.CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync() => ValueTaskOf(++Current <= count);

    public async ValueTask DisposeAsync() => Log($"dispose {await TaskOf("numbers")}");
}
