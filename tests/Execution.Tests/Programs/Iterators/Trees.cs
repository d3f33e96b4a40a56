namespace Programs.Iterators.Trees;

public sealed record Node(int Value, Node? Left = null, Node? Right = null);

public static partial class Program
{
    [Coroutine]
    static async IAsyncEnumerable<int> InOrder(Node? node)
    {
        if (node is null)
            yield break;
        try
        {
            await foreach (var value in InOrder(node.Left))
                yield return value;
            yield return await Value(node.Value);
            await foreach (var value in InOrder(node.Right))
                yield return value;
        }
        finally
        {
            Log($"leaves {node.Value}");
        }
    }

    [Coroutine]
    public static async Coroutine Run()
    {
        var tree = new Node(4, new Node(2, new Node(1), new Node(3)), new Node(6, new Node(5)));
        await foreach (var value in InOrder(tree))
            Log(value);
        await foreach (var value in InOrder(tree))
        {
            if (value == 3)
                break;
        }
    }
}
