// Lambdas in filters: captured locals, the exception itself, a variable of the filter's own; one per iteration.
namespace Programs.Filters.FilterCaptures;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var codes = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            var code = await Value(i);
            try
            {
                await Pause("try");
                throw new InvalidOperationException($"thrown {i}");
            }
            catch (InvalidOperationException e) when (Keep(codes, () => $"{e.Message} {code}") && code < 2)
            {
                code += 10;
                Log(await Value(e.Message));
            }
            catch (Exception other) when (Check(() => other.Message.Length > code++))
            {
                Log($"other {await Value(code)}");
            }
        }

        foreach (var code in codes)
            Log(code());
    }

    private static bool Keep(List<Func<string>> list, Func<string> item)
    {
        list.Add(item);
        return true;
    }

    private static bool Check(Func<bool> test) => Note("check", test());
}
