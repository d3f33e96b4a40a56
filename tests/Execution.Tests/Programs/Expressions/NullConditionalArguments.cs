// Nothing to the right of ?. is evaluated when the left is null.
namespace Programs.Expressions.NullConditionalArguments;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? some = "abc";
        string? none = null;
        Log(some?.Replace(await Value("a"), "x"));
        Log(none?.Replace(await Value("never"), "x"));
        var list = new List<int> { 1, 2 };
        Log(list?[await Value(1)]);
        Node? node = new(1, new Node(2, null));
        Log(node?.Next?.Depth(await Value(5)));
        Log(node?.Next?.Next?.Depth(await Value(6)));
        Action<int>? nobody = null;
        nobody?.Invoke(await Value(1));
    }
}

public sealed record Node(int Number, Node? Next)
{
    public int Depth(int more) => (Next?.Depth(0) ?? 0) + 1 + more;
}
