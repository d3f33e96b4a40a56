namespace Programs.Locals.ParameterChangesAreLocal;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var number = 1;
        var list = new List<int> { 1 };
        await Change(number, list);
        Log($"{number} {list.Count}");
    }

    [Coroutine]
    private static async Coroutine Change(int number, List<int> list)
    {
        number = await Value(number + 1);
        list.Add(number);
        list = [];
        await Pause("changed");
        list.Add(number);
        Log($"{number} {list.Count}");
    }
}
