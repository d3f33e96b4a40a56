// Static members of blocks: called on the type that they extend.
// needs C# 14
namespace Programs.Extensions.Static;

public class Shop<T>
{
    public required T Item { get; init; }
}

public static partial class Extensions
{
    extension(string)
    {
        [Coroutine]
        public static async Coroutine<string> Make(int count, params string[] parts)
        {
            var text = "";
            for (var i = 0; i < count; i++)
                text += await Value(parts[i % parts.Length]);
            return text;
        }

        [Coroutine]
        public static async IAsyncEnumerable<char> Letters(string of)
        {
            foreach (var letter in of)
                yield return await Value(letter);
        }
    }

    extension<T>(Shop<T> shop)
        where T : notnull
    {
        [Coroutine]
        public static async Coroutine<Shop<T>> Open(T item) => new Shop<T> { Item = await Value(item) };

        [Coroutine]
        public static async Coroutine<Shop<(T, U)>> Both<U>(Coroutine<T> first, U second)
        {
            var opened = await Shop<T>.Open(await first);
            return await Shop<(T, U)>.Open((opened.Item, second));
        }

        [Coroutine]
        public async Coroutine<string> Describe() => $"{shop.Item} {(await Shop<string>.Open("inner")).Item} {await string.Make(1, "made")}";
    }
}

public static partial class Program
{
    private static Coroutine<string> Outside() => string.Make(2, "outside");

    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await string.Make(3, "a", await Value("b")));
        Log(await String.Make(parts: ["x"], count: await Value(2)));
        Log(await Extensions.Make(1, "through the class"));
        Log(await Outside());
        var stored = string.Make(1, "stored");
        Log(await stored);
        await foreach (var letter in string.Letters("xyz"))
            Log(letter);
        var shop = await Shop<int>.Open(await Value(1));
        Log(await shop.Describe());
        var both = await Shop<int>.Both<int, string>(Call(3), "four");
        Log(await both.Describe());
        Log((await Extensions.Both<int, int>(Call(5), 6)).Item);
        var lambda = async (int n) => await Shop<int>.Open(n) is { Item: var item } ? item : 0;
        Log(await lambda(7));
        if (await string.Make(0, "") is { Length: 0 })
            Log("empty");
    }
}
