// Places in the rest of a null-conditional access.
// needs C# 14
namespace Programs.Places.ConditionalRest;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        await Use(new Node { Cells = new Cell[2] });
        await Use(null);
    }

    [Coroutine]
    private static async Coroutine Use(Node? node)
    {
        Log(node?.Cell.Add(await Value(1)));
        Log(node?.Cells[Note("index", 1)].Add(await Value(2)));
        Log(node?.Cells[1].Inner.Add(await Value(3)));
        node?.Cell.Add(await Call(4));
        node?.Cell.Inner.N = await Call(5);
        node?.Cells?[Note("zero", 0)].N += await Call(6);
        node?[Note("key", 1)] = await Call(7);
        node?.Next?.Cell.N = await Call(8);
        Log($"{node?.Cell.N} {node?.Cell.Inner.N} {node?.Cells[0].N} {node?.Cells[1].N} {node?.Cells[1].Inner.N}");
        Log(node?.Text ??= await Value("text"));
        Log(node?.Text);
        Log((node?.Name = await Value("name"))?.Length);
    }
}

public sealed class Node
{
    public Cell Cell;
    public Cell[] Cells = [];
    public Node? Next;
    public string? Text;
    public string? Name { get; set; }

    public int this[int key]
    {
        set => Log($"[{key}] = {value}");
    }
}

public struct Cell
{
    public int N;
    public Inner Inner;

    public int Add(int amount) => N += amount;
}

public struct Inner
{
    public int N;

    public int Add(int amount) => N += amount;
}
