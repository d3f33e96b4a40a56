// Comparisons with awaits on either side: of numbers, nullables, enums, own types and strings.
namespace Programs.Operators.Comparisons;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var n = 3;
        Log(await Value(1) <= Note("right", 1));
        Log(Note("left", 2) <= await Value(1));
        Log(await Value(1) >= await Value(2.5));
        Log(Note("left", 'b') >= await Value('a'));
        Log((n >= 3) == await Value(n++ > 2));
        Log((n <= 3) | await Value(false) | (n >= 5));
        Log(await Value((int?)null) >= Note("null", (int?)null));
        Log(Note("some", (int?)2) <= await Value((long?)3));
        Log(await Value(DayOfWeek.Friday) >= Note("day", DayOfWeek.Monday));
        Log(await Value(new Grade(2)) <= await Value(new Grade(3)));
        Log(Note("grade", new Grade(2)) >= await Value(new Grade(3)));
        Log(await Value(TimeSpan.FromSeconds(1)) <= TimeSpan.FromSeconds(Note("seconds", 2)));
        Log(await Value("a") == Note("text", "a"));
        Log(await Value(double.NaN) >= await Value(1));
    }
}

public readonly record struct Grade(int Value)
{
    public static bool operator <=(Grade left, Grade right) => Note($"{left.Value} <= {right.Value}", left.Value <= right.Value);

    public static bool operator >=(Grade left, Grade right) => Note($"{left.Value} >= {right.Value}", left.Value >= right.Value);
}
