namespace Programs.Fallbacks.UserDefinedLogic;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Value(new Flag(true)) && await Value(new Flag(false)) ? "both" : "not both");
        Log(await Value(new Flag(true)) || await Value(new Flag(false)) ? "one" : "none");
    }
}

public readonly record struct Flag(bool Set)
{
    public static Flag operator &(Flag a, Flag b) => new(Note("and", a.Set & b.Set));

    public static Flag operator |(Flag a, Flag b) => new(Note("or", a.Set | b.Set));

    public static bool operator true(Flag flag) => Note("true?", flag.Set);

    public static bool operator false(Flag flag) => Note("false?", !flag.Set);
}
