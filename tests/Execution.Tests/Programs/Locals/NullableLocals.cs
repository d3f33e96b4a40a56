namespace Programs.Locals.NullableLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int? number = await Value<int?>(null);
        await Pause("null");
        Log($"{number.HasValue} {number.GetValueOrDefault(7)}");
        number = await Value(5);
        Log(number + await Value<int?>(1));
        string? text = null;
        await Pause("text");
        Log(text is null);
        text = await Value<string?>("set");
        Log(text!.Length);
    }
}
