// Anonymous objects made of awaited values, as operands of one statement.
namespace Programs.Expressions.AnonymousOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(new { First = await Value(1), Second = Note("second", 2) });
        Log(new { First = Note("first", 1), Second = await Value("two"), Third = await Call(3.5) });
        var name = "n";
        Log(new { name, name.Length, Awaited = await Value(name = "other"), After = name });
        Log(new { Tuple = (await Value(2), Note("b", 3)), Inner = new { Deep = await Value(1) } }.ToString()!.Length);
        Log(new { A = await Value(1) }.Equals(new { A = Note("same", 1) }));
        Log(await Value(3) + new { A = Note("a", 1), B = await Value(2) }.B);
    }
}
