// Dynamic calls, members, indexers and operators around awaits: left to right.
namespace Programs.Dynamic.DynamicOperands;

public sealed class Thing
{
    public int Size { get; set; } = 3;

    public int Add(int a, int b) => Note($"add {a} {b}", a + b);

    public string this[int index] => Note($"index {index}", $"item {index}");
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        dynamic thing = new Thing();
        Log(thing.Add(Note("first", 1), await Value(2)));
        Log(thing[await Value(4)]);
        thing.Size = await Value(7);
        thing.Size += await Value(1);
        Log(thing.Size);
        dynamic sum = Note("left", (object)1);
        sum += await Value(2);
        Log(sum + await Call(3));
        dynamic text = "a";
        string joined = text + await Value("b");
        Log(joined);
        if (sum > await Value(1))
            Log("greater");
        Log(sum is int number ? number + await Value(1) : 0);
    }
}
