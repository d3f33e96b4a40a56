// is and patterns of every kind over awaited values, and what they declare.
namespace Programs.Values.Patterns;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        object?[] things = [1, "two", 3.0, null, new Point(4, 5), new[] { 6, 7, 8 }, (9, "ten"), 'c', new List<int> { 1 }];
        foreach (var thing in things)
        {
            Log(await Value(thing) is int number ? number + await Value(1) : -1);
            Log(await Value(thing) is string { Length: > 2 and var length } text && text[^1] == await Value('o') ? length : 0);
            Log(await Value(thing) is Point(var x, > 4) { X: not 0 } point ? $"{x} {point.Y} {await Value("p")}" : "no point");
            Log(await Value(thing) is int[] and [var first, .., var last] ? first + last : 0);
            Log(await Value(thing) is int[] and [_, .. var rest] && await Value(rest.Length) == 2);
            Log(await Value(thing) is (int left, string right) && await Value(true) ? $"{left}{right}" : "no pair");
            Log(await Value(thing) is not (null or double));
            Log(await Value(thing) is null or 'a' or >= 'b' and <= 'd');
            if (await Value(thing) is not IEnumerable<int> numbers)
                continue;
            Log(numbers.Sum() + await Value(numbers.Count()));
        }
        var place = new Point(1, 2);
        Log(place is { X: 1 } && await Value(place) is { Y: var y } && y == await Value(2));
        Log(await Value(place) is var (a, b) && a < b);
        Log((await Value(1), Note("b", "b")) is (1, "b"));
        Log(await Value(new Node(new Node(null, 1), 2)) is { Next: { Next: null, Value: var deep } inner } && inner.Value == deep);
        Log(await Value(new Node(new Node(null, 1), 2)) is { Next.Value: 1 });
        const int five = 5;
        Log(await Value(5) is five);
        Log(await Value<int?>(null) is { } some ? some : -5);
        while (await Value(things.Length) is var n && n < 0)
            Log("never");
    }
}

public readonly record struct Point(int X, int Y);

public sealed record Node(Node? Next, int Value);
