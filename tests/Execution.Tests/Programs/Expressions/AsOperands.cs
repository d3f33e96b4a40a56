// as and is beside awaits, of operands that the await changes.
namespace Programs.Expressions.AsOperands;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object thing = "text";
        Log((thing as string)?.Length + await Value(1) + ((thing = new[] { 1 }) as string ?? "none").Length);
        Log(await Value("x") + (thing as int[])![0]);
        Log((thing is int[]) & await Value(true) & (thing is string));
        Log((thing as IEnumerable<int> ?? []).Count() + await Value(2));
        int? maybe = thing as int?;
        Log((maybe ?? 7) + await Value(1));
        Log((await Value(thing) as int[])?.Length + Note("other", 1));
    }
}
