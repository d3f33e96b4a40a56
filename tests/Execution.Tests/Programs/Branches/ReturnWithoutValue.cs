namespace Programs.Branches.ReturnWithoutValue;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new[] { 0, 1, 2 })
        {
            await Step(number);
            Log("back");
        }
    }

    [Coroutine]
    private static async Coroutine Step(int number)
    {
        if (number == 0)
            return;
        await Pause($"step {number}");
        if (number == 1)
            return;
        Log("to the end");
    }
}
