// order depends on suspension
namespace Programs.Tasks.Gather;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var (number, text) = await Coroutine.Gather(Call(1), Call("two"));
        Log($"{number} {text}");
        var results = await Coroutine.Gather(Call(1), Call(2), Call(3));
        Log(string.Join(",", results));
    }
}
