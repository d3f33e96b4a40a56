// Functions in blocks and sections that await nothing themselves.
namespace Programs.Closures.FunctionsInBlocks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var all = new List<Func<Coroutine<int>>>();
        foreach (var n in new[] { 1, 2, 3 })
        {
            if (n == 1)
            {
                var x = n;
                all.Add(Up);

                [Coroutine]
                async Coroutine<int> Up() => x++ + await Value(n);
            }
            else
            {
                switch (n)
                {
                    case 2:
                        all.Add(Twice);
                        break;
                    default:
                        var y = n;
                        all.Add(Twice);

                        [Coroutine]
                        async Coroutine<int> Twice()
                        {
                            y = n * 2;
                            await Pause($"{y}");
                            return y + n;
                        }

                        break;
                }
            }
        }

        foreach (var f in all)
            Log(await f());
        foreach (var f in all)
            Log(await f());
    }
}
