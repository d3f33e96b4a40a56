// Functions in nested and generic types, calling each other through the instance.
namespace Programs.Closures.FunctionsOfTypesInside;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var node = new Tree<string>.Node("root", [new("left", []), new("right", [new("leaf", [])])]);
        Log(await node.Describe());
        Log(node.Visits);
    }

    private static partial class Tree<T>
    {
        public sealed partial class Node(T value, Tree<T>.Node[] children)
        {
            public int Visits { get; private set; }

            [Coroutine]
            public async Coroutine<string> Describe()
            {
                var parts = new List<string>();
                await Visit(this, 0);
                return string.Join("|", parts);

                [Coroutine]
                async Coroutine Visit(Node node, int depth)
                {
                    Visits++;
                    parts.Add($"{depth}{node.Value}");
                    await Pause($"{node.Value}");
                    foreach (var child in node.Children)
                        await Visit(child, depth + 1);
                }
            }

            private T Value => value;

            private Node[] Children => children;
        }
    }
}
