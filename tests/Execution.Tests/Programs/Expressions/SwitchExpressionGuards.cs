namespace Programs.Expressions.SwitchExpressionGuards;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var number in new[] { 1, -1 })
        {
            var result = number switch
            {
                int positive when positive > await Value(0) => await Call($"positive {positive}"),
                _ => Note("other", "other"),
            };
            Log(result);
        }
    }
}
