namespace Programs.Locals.DynamicLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        dynamic text = await Value("dynamic");
        await Pause("kept");
        Log((int)text.Length);
        dynamic number = 20;
        number += await Value(1);
        Log((object)(number * 2));
    }
}
