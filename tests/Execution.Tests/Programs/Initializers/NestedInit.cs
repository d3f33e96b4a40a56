// Nested members of structs in objects; in loops with closures.
namespace Programs.Initializers.NestedInit;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var tree = new Tree { Left = { Other = await Value("left"), Leaf = { Size = await Value(1), Kind = Note("kind", "k") } }, Right = { Other = Note("right", "right") } };
        Log($"{tree.Left.Other} {tree.Left.Leaf.Size} {tree.Left.Leaf.Kind} {tree.Right.Other}");
        var makers = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                var made = new Node { Name = await Value($"n{i}"), Leaf = { Size = await Call(i) } };
                makers.Add(() => $"{made.Name} {made.Leaf.Size} {i}");
            }
            finally
            {
                Log((new Node { Name = await Value("finally") } with { Name = Note("again", $"f{i}") }).Name);
            }
        }
        Log(string.Join(", ", makers.Select(maker => maker())));
    }
}

public sealed class Tree
{
    public Node Left { get; } = new();
    public Node Right { get; } = new();
}

public sealed record Node
{
    public string Name { get; init; } = "";
    public string? Other { get; set; }
    public Leaf Leaf;
}

public struct Leaf
{
    public int Size { get; set; }
    public string? Kind { get; set; }
}
