// One lambda sees a variable of the method, of the loop and of the iteration.
namespace Programs.Closures.SharedAndFresh;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var shared = 0;
        var all = new List<Func<int, Coroutine<string>>>();
        foreach (var item in new[] { "a", "b" })
        {
            var own = item.Length;
            while (own < 3)
            {
                var inner = own;
                all.Add(async add =>
                {
                    shared += add;
                    own += add;
                    inner += await Value(add);
                    return $"{item} {shared} {own} {inner}";
                });
                own++;
                await Pause(item);
            }
        }

        foreach (var f in all)
            Log(await f(1));
        foreach (var f in all)
            Log(await f(2));
    }
}
