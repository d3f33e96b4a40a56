// and, or, not, parentheses and relations over awaited operands, and in guards around them.
namespace Programs.Patterns.Logic;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var n in (int[])[-5, 0, 3, 10, 42, 100])
        {
            Log(await Value(n) is > 0 and < 10 or 42);
            Log(await Value(n) is not (0 or >= 10 and not 42));
            Log(await Value(n) switch
            {
                < 0 => "negative",
                0 => "zero",
                > 0 and <= 9 => "digit",
                42 or 43 when await Value(n == 42) => "answer",
                (>= 10 and < 50) or 100 => "more",
                var other => $"other {other}",
            });
        }

        object?[] things = [null, 1, "text", 2.5, 'c', new int[2]];
        foreach (var thing in things)
        {
            Log(await Value(thing) is not null and (int or double or char));
            Log(await Value(thing) switch
            {
                int or double => "number",
                string { Length: > 3 and < 10 } or char => "text",
                not null => await Call("thing"),
                null => "nothing",
            });
        }
    }
}
