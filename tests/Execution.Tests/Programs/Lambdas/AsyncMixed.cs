namespace Programs.Lambdas.AsyncMixed;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int y = await Value(1);
        [Coroutine]
        async Coroutine<int> L(int x)
        {
            await Pause("l");
            return x + y;
        }

        Log(await L(2));
        Func<int, Coroutine<int>> f = async x =>
        {
            await Pause("f");
            return x * y;
        };
        y = 5;
        Log(await f(3));
        Func<Task> t = async () =>
        {
            y += await TaskOf(1);
        };
        await t();
        Log(y);
        async Task<int> T2(int z)
        {
            await TaskOf(1);
            y++;
            return z + y;
        }

        Log(await T2(1));
        async IAsyncEnumerable<int> It()
        {
            yield return y;
            await TaskOf(2);
            yield return y + 1;
        }

        await foreach (var i in It())
        {
            y += i;
            await Pause("i");
        }

        Log(y);
    }
}
