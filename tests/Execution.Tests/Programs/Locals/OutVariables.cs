namespace Programs.Locals.OutVariables;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var text in new[] { "12", "x" })
        {
            if (!int.TryParse(await Value(text), out var number))
            {
                Log($"bad {number} {await Call(text)}");
                continue;
            }
            await Pause("parsed");
            Log(number);
        }
    }
}
