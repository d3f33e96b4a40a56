// foreach over a dynamic collection with awaits inside; dynamic elements.
namespace Programs.Dynamic.DynamicLoops;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        dynamic numbers = new[] { 1, 2, 3 };
        foreach (var number in numbers)
        {
            if (number == 2)
                continue;
            Log(number + await Value(10));
        }

        foreach (int number in numbers)
            await Pause($"{number}");
        foreach (dynamic item in new object[] { "one", 2 })
            Log(item + await Value("!"));
        for (dynamic i = 0; i < 2; i++)
            await Pause($"{i}");
    }
}
