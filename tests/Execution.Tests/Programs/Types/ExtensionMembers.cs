// Members of extension blocks called around awaits: methods, properties, static members, generic ones.
// needs C# 14
namespace Programs.Types.ExtensionMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] numbers = [3, 1, 2];
        Log(numbers.Largest + await Value(1));
        Log(numbers.Plus(await Value(10)).Sum() + Note("end", 0));
        Log((await Value("text")).Shouted);
        Log(string.Repeated(await Value("ab"), await Value(2)));
        Log(new List<int> { await Value(1) }.IsSingle);
        Log((await Value(numbers)).Plus(1).Largest);
        if (await Value(numbers) is { Largest: var largest })
            Log(largest);
        Log("quiet".Shouted + await Value("!") + "also".Shouted);
    }
}

public static class Members
{
    extension(int[] numbers)
    {
        public int Largest => Note("largest", numbers.Max());

        public int[] Plus(int more) => [.. numbers.Select(number => number + Note("more", more))];
    }

    extension(string text)
    {
        public string Shouted => Note("shouted", text.ToUpperInvariant());

        public static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
    }

    extension<T>(List<T> list)
    {
        public bool IsSingle => list.Count == 1;
    }
}
