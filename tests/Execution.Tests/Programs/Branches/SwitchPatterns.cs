namespace Programs.Branches.SwitchPatterns;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var value in new object?[] { 1, 50, "short", "a longer text", null, new[] { 1, 2 }, 2.5, (1, 2) })
        {
            switch (await Value(value))
            {
                case int n when n > 10:
                    Log($"big {n}");
                    break;
                case int n:
                    Log($"small {n} {await Call(n)}");
                    break;
                case string { Length: > 5 } text when Note("guard", true):
                    Log($"long {text}");
                    break;
                case string text:
                    await Pause("text");
                    Log(text);
                    break;
                case null:
                    Log("null");
                    break;
                case int[] and [var first, ..]:
                    Log($"array {await Value(first)}");
                    break;
                case (int a, int b):
                    Log($"pair {a} {await Value(b)}");
                    break;
                default:
                    Log("other");
                    break;
            }
        }
    }
}
