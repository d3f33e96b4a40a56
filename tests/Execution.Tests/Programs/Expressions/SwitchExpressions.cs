namespace Programs.Expressions.SwitchExpressions;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var value in new object[] { 1, -1, "text", "", 2.5 })
        {
            var result = await Value(value) switch
            {
                int number when number > 0 => await Call($"positive {number}"),
                int => "other number",
                string { Length: 0 } => await Value("empty"),
                string text => Note("text arm", text),
                _ => "other",
            };
            Log(result);
        }
        Log(1 + await Value(2) switch { 1 => 10, 2 => await Value(20), _ => 30 } + Note("after", 100));
    }
}
