namespace Programs.Iterators.Closures;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<Func<int>> Makers(int offset)
    {
        var shared = 0;
        for (var i = 0; i < 3; i++)
        {
            var own = await Value(i);
            yield return () => offset + shared++ + own;
            offset += 10;
        }

        int Local() => shared * 100;
        yield return Local;
        yield return () => Local() + offset;
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var sequence = Makers(1000);
        for (var round = 0; round < 2; round++)
        {
            var makers = new List<Func<int>>();
            await foreach (var maker in sequence)
            {
                makers.Add(maker);
                Log(maker());
            }

            foreach (var maker in makers)
                Log(maker());
        }
    }
}
