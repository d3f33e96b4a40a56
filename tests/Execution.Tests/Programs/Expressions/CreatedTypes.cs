// Types of every kind of syntax stand before, between and behind what awaits.
namespace Programs.Expressions.CreatedTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(new int?(await Value(1)));
        Log(new nint?(await Value(2)).Value + await Value(3));
        Log(new Size?(new Size(await Value(4))).Value.Wide);
        Log(new (int, int)?((await Value(5), 6)).Value.Item1);
        Log(new Nullable<int>(await Value(7)) + new global::System.Nullable<int>(await Value(8)));
        Log(new int?[await Value(2)].Length + new int?[] { await Value(9), null }.Length);
        Log(new (int, string)[await Value(3)].Length + new (int A, string? B)?[await Value(1), 2].Length);
        Log(new string?[await Value(2)][,].Length + new dynamic?[await Value(4)].Length);
        Log(new List<int?>(await Value(5)).Capacity);
        Log((object)(1, await Value("a")) is (int, string) and var (number, text) ? $"{number}{text}" : "none");
        Log(((int, string))(object)(2, await Value("b")));
        Log((await Value<object>(3) as int?) + (int?)await Value(4));
        Log((int[]?)await Value<object?>(null) is null && await Value<object>(new int?[0]) is int?[]);
        Log(await Of(10));
        Log(await Of(2.5));
    }

    [Coroutine]
    private static async Coroutine<T?> Of<T>(T value)
        where T : struct
    {
        var made = new T?[await Value(2)];
        made[1] = new T?(await Value(value));
        return made[0] ?? made[1];
    }

    private readonly record struct Size(int Wide);
}
