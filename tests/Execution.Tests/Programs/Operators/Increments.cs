// ++ and -- on places that hold awaits, of numbers, of nullables and of types with operators of their own.
namespace Programs.Operators.Increments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new int[3];
        array[await Value(1)]++;
        Log(array[await Value(1)]++ + ++array[await Value(2)]);
        Log(--array[Note("zero", 0)] - await Value(1) - array[0]--);
        Log(string.Join(",", array));
        var box = new Box();
        (await Value(box)).Field++;
        Log((await Value(box)).Property++ + await Value(10) + --box.Property);
        Log(++(await Value(box))[await Value("k")]);
        Log($"{box.Field} {box.Property}");
        int? maybe = await Value(1);
        maybe++;
        Log(maybe++ + await Value(1) + ++maybe);
        Log((await Value(box)).Maybe-- is null);
        var step = new Step(1);
        Log(step++.Size + await Value(10) + (++step).Size);
        Log((await Value(box)).Step++.Size + box.Step.Size);
        var index = 0;
        array[index++] = index++ + await Value(index++) + index;
        Log($"{index} {string.Join(",", array)}");
        Log(index++ * await Value(++index) - index--);
        char c = 'a';
        c++;
        Log($"{c++}{await Value(c)}{++c}");
    }
}

public sealed class Box
{
    public int Field;
    public Step Step = new(5);
    private int _property;

    public int Property
    {
        get => Note($"get {_property}", _property);
        set => _property = Note($"set {value}", value);
    }

    public int? Maybe { get; set; }

    public int this[string key]
    {
        get => Note($"get [{key}]", 7);
        set => Log($"set [{key}] {value}");
    }

    public override string ToString() => "box";
}

public readonly struct Step(int size)
{
    public int Size => size;

    public static Step operator ++(Step step) => Note($"++{step.Size}", new Step(step.Size + 1));
}
