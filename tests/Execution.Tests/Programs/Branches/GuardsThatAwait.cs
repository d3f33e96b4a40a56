namespace Programs.Branches.GuardsThatAwait;
public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var o in new object? []
        {
            1,
            2,
            "x",
            null,
            3.5
        }

        )
        {
            switch (o)
            {
                case int n when n > await Value(1):
                    Log("big");
                    break;
                case int n:
                    Log(n);
                    goto case null;
                case string s when await Value(s)is { Length: 1 } q && Cap(() => q + s):
                    Log(q);
                    break;
                case null when await Value(false):
                    break;
                case null:
                    Log("null");
                    break;
                default:
                    await Pause("d");
                    break;
            }

            Log(o switch
            {
                int n when await Value(n) == 2 => "two",
                int and var k => $"int {k}",
                string s when s == await Value("y") => "y",
                _ when await Value(o is null) => "nil",
                null => "never",
                var other => other.GetType().Name + await Value(1)});
        }
    }

    static bool Cap(Func<string> f)
    {
        Log(f());
        return true;
    }
}
