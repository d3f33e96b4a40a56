// UTF-8 literals beside awaits: spans that nothing keeps.
namespace Programs.Expressions.Utf8Literals;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log("abc"u8.Length + await Value(1));
        Log(await Value(2) + "grün"u8.Length);
        Log(Sum("cd"u8, Note("one", 1)) + await Value(1) + Sum("e"u8, 0));
        Log(Sum(start: await Value(3), bytes: "ab"u8));
        var bytes = "xyz"u8.ToArray();
        Log(bytes[await Value(1)]);
        ReadOnlySpan<byte> text = "between"u8;
        Log(text.Length);
        await Pause("after");
        text = "again"u8;
        Log(text[0]);
    }

    private static int Sum(ReadOnlySpan<byte> bytes, int start)
    {
        foreach (var b in bytes)
            start += b;
        return Note($"sum of {bytes.Length}", start);
    }
}
