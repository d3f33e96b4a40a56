// Type, var, discard and declaration patterns over awaited values: generic, nullable, of type parameters and dynamic.
namespace Programs.Patterns.Types;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await Describe(1));
        Log(await Describe("text"));
        Log(await Describe<int?>(null));
        Log(await Describe(new List<int> { 1, 2 }));
        Log(await Describe<IEnumerable<char>>("chars"));
        object boxed = await Value((object)7L);
        Log(boxed is long number and > 5 ? number + await Value(1L) : 0);
        Log(await Value(boxed) is var any && any is long);
        dynamic dynamic1 = await Value((object)"dynamic");
        Log(dynamic1 is string { Length: 7 } ? await Value("seven") : "other");
        if (await Value(boxed) is not long kept)
            return;
        await Pause("kept");
        Log(kept);
        switch (await Value(boxed))
        {
            case int:
                Log("int");
                break;
            case long when kept > 100:
                Log("long and large");
                break;
            case long _ and var same:
                Log($"long {same} {await Value(kept)}");
                break;
            case var _:
                Log("anything");
                break;
        }
    }

    [Coroutine]
    private static async Coroutine<string> Describe<T>(T value) => await Value(value) switch
    {
        int n and > 0 => $"positive {n + await Value(1)}",
        string s => $"string {s}",
        IList<int> { Count: var count } list => $"list of {count}, {await Value(list[0])}",
        IEnumerable<char> => await Call("characters"),
        null => "null",
        _ => "other",
    };
}
