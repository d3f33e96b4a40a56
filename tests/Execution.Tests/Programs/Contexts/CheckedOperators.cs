// User-defined checked operators and conversions are chosen by the context.
namespace Programs.Contexts.CheckedOperators;

public readonly record struct Tick(int Value)
{
    public static Tick operator +(Tick a, Tick b) => Show("+", a, b);

    public static Tick operator checked +(Tick a, Tick b) => Show("checked +", a, b);

    public static explicit operator byte(Tick a) => Note("byte", (byte)a.Value);

    public static explicit operator checked byte(Tick a) => Note("checked byte", (byte)1);

    private static Tick Show(string name, Tick a, Tick b)
    {
        Log($"{a.Value} {name} {b.Value}");
        return new Tick(a.Value + b.Value);
    }
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var one = new Tick(1);
        Log(one + await Value(one));
        Log(checked(one + one + await Value(one)));
        checked
        {
            one += await Value(new Tick(3));
            Log((byte)one + await Value(2));
            unchecked
            {
                Log((byte)one + await Value(2));
            }

            foreach (var tick in new[] { one, one })
                Log((byte)(tick + await Value(tick)));
        }
    }
}
