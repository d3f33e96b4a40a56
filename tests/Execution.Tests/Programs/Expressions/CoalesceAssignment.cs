namespace Programs.Expressions.CoalesceAssignment;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? name = null;
        name ??= await Value("first");
        name ??= await Value("never");
        Log(name);
        var box = new Box();
        Note("box", box).Name ??= await Call("boxed");
        box.Name ??= await Value("never");
        Log(box.Name);
        int? number = null;
        Log(number ??= await Value(5));
        var names = new string?[1];
        names[Note("index", 0)] ??= await Value("element");
        Log(names[0]);
    }
}

public sealed class Box
{
    public string? Name { get; set; }
}
