// The target is read before the right side is awaited.
namespace Programs.Expressions.CompoundAssignment;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        s_total = 10;
        var x = 1;
        x += await Value(10) + (x = 100);
        Log(x);
        var box = new Box();
        Note("box", box).Value += await Call(5);
        Note("box", box).Value *= box.Value = await Value(3);
        Log(box.Value);
        s_total -= await TaskOf(4) + Bump();
        Log(s_total);
        var text = "a";
        text += await Value("b") + text;
        Log(text);
    }

    private static int s_total;

    private static int Bump() => s_total += 1000;
}

public sealed class Box
{
    private int _value = 1;

    public int Value
    {
        get => Note("get", _value);
        set => _value = Note($"set {value}", value);
    }

    public override string ToString() => "box";
}
