namespace Programs.Iterators.YieldBreak;

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(int stop)
    {
        for (var i = 0; ; i++)
        {
            if (i == stop)
            {
                Log("breaks");
                yield break;
            }

            var value = await Value(i);
            if (value == 5)
                yield break;
            yield return value;
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> InSwitch(int[] commands)
    {
        foreach (var command in commands)
        {
            switch (command)
            {
                case 0:
                    yield break;
                case 1:
                    yield return await Call(command);
                    break;
                case 2:
                    continue;
                default:
                    yield return command * 10;
                    goto case 1;
            }

            Log($"after {command}");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        await foreach (var number in Numbers(2))
            Log(number);
        await foreach (var number in Numbers(9))
            Log(number);
        await foreach (var number in InSwitch([1, 2, 3, 1, 0, 1]))
            Log(number);
    }
}
