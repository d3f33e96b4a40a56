namespace Programs.Expressions.NameOfTypeOfDefault;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var answer = await Value(1);
        Log(nameof(answer) + typeof(List<int>).Name + sizeof(int));
        int zero = default;
        Log(zero + await Value(default(int)));
        Log((await Value<string?>(default)) is null);
    }
}
