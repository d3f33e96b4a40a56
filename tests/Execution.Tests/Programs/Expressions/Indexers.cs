namespace Programs.Expressions.Indexers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var map = new Map();
        Log(map[await Value(1), Note("second", 2)]);
        map[Note("first", 1), await Call(2)] = await Value(3);
        Log(Note("map", map)[await Value(4), await Value(5)]);
    }
}

public sealed class Map
{
    public int this[int x, int y]
    {
        get => Note($"get {x},{y}", x * 10 + y);
        set => Log($"set {x},{y} to {value}");
    }

    public override string ToString() => "map";
}
