namespace Programs.Expressions.ThrowExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Check(1));
        Log(await Check(-1));
    }

    [Coroutine]
    private static async Coroutine<string> Check(int number)
    {
        try
        {
            var positive = number > 0 ? number : throw new ArgumentException(await Value("negative"));
            return $"{positive} {await Value(positive)}";
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }
}
