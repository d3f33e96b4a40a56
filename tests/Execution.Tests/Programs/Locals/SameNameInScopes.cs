// Two locals of one name are two variables, of different types.
namespace Programs.Locals.SameNameInScopes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        {
            var item = await Value(1);
            await Pause("first");
            Log(item + 1);
        }
        {
            var item = "text";
            await Pause("second");
            Log(item.Length);
        }
        for (var item = 0.5; item < 2; item++)
            Log($"{item + await Value(1)}");
        foreach (var item in new[] { 'x' })
            Log(await Value(item));
    }
}
