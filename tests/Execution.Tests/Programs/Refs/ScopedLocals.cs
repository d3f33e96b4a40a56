// scoped references and spans whose initializers await.
namespace Programs.Refs.ScopedLocals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        scoped Span<int> span = (await Value(new[] { 1, 2, 3 })).AsSpan(1);
        span[0] += 10;
        Log(span[0] + span[1]);
        var numbers = await Value(new[] { 4, 5, 6 });
        scoped ref var place = ref numbers[await Value(2)];
        place *= 2;
        Log(numbers[2]);
        scoped ReadOnlySpan<char> text = await Value("abc");
        Log(text[^1]);
        for (var i = 0; i < 2; i++)
        {
            scoped Span<int> part = numbers.AsSpan(i, await Value(1));
            part[0]++;
            Log(part.Length);
        }

        Log(string.Join(" ", numbers));
    }
}
