namespace Programs.Expressions.NullConditional;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        string? some = "abc";
        string? none = null;
        Log((await Value(some))?.Length);
        Log((await Value(none))?.Length ?? await Call(-1));
        Node? node = new(1, new Node(2, null));
        Log((await Value(node))?.Next?.Number);
        Log((await Call(node))?.Next?.Next?.Number is null);
        node = await Value<Node?>(null);
        Log(node?.Number ?? await Value(7));
    }
}

public sealed record Node(int Number, Node? Next);
