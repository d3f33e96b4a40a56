namespace Programs.Expressions.Casts;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object boxed = await Value<object>(5);
        Log((int)boxed + (int)await Value<object>(6));
        Log((long)await Value(7) << 33);
        Log((await Value<object>("text") as string)!.Length);
        Log((byte)await Call(300));
        try
        {
            Log((string)await Value<object>(8));
        }
        catch (InvalidCastException)
        {
            Log("not a string");
        }
        IEnumerable<object> widened = await Value<string[]>(["x"]);
        Log(widened.Count());
    }
}
