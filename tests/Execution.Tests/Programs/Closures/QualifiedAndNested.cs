// Lambdas passed through several calls, each seeing the loop's variables.
namespace Programs.Closures.QualifiedAndNested;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var results = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var prefix = $"{i}:";
            await Each(["a", "b"], async text =>
            {
                var own = prefix + text;
                await Each([1, 2], async number =>
                {
                    own += number;
                    prefix += ".";
                    results.Add(own + await Value(i));
                });
                results.Add(own);
            });
            results.Add(prefix);
        }

        foreach (var result in results)
            Log(result);

        static async Coroutine Each<T>(T[] items, Func<T, Coroutine> work)
        {
            foreach (var item in items)
                await work(item);
        }
    }
}
