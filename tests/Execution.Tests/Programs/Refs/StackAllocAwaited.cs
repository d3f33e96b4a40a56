// stackalloc whose length and contents are awaited.
namespace Programs.Refs.StackAllocAwaited;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Span<int> listed = stackalloc[] { await Value(1), Note("two", 2), await Value(3) };
        Log(listed[0] + listed[2]);
        Span<int> typed = stackalloc int[2] { Note("a", 4), await Value(5) };
        Log(typed[1]);
        Span<int> sized = stackalloc int[await Value(3)];
        Log(sized.Length);
        Log(Length(stackalloc int[await Value(4)]));
    }

    private static int Length(ReadOnlySpan<int> span) => span.Length;
}
