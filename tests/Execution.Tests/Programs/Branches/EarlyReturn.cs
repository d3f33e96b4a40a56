namespace Programs.Branches.EarlyReturn;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new[] { -1, 0, 1, 2 })
            Log(await Classify(number));
    }

    [Coroutine]
    private static async Coroutine<string> Classify(int number)
    {
        if (number < 0)
            return "negative";
        await Pause("past negative");
        if (number == 0)
            return await Value("zero");
        for (var i = 0; ; i++)
        {
            if (i == number)
                return $"counted to {await Call(i)}";
        }
    }
}
