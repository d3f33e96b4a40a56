namespace Programs.Expressions.Coalesce;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? none = null;
        Log(none ?? await Value("right"));
        Log(Note("left", "l") ?? await Value("never"));
        Log(await Value<string?>(null) ?? await Call<string?>(null) ?? "end");
        int? number = await Value<int?>(null);
        Log(number ?? await Value(4));
        try
        {
            Log(none ?? throw new InvalidOperationException(await Value("thrown")));
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }
    }
}
