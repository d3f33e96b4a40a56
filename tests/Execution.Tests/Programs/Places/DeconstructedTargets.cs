// Targets, then values, then assignments, whatever the targets are.
namespace Programs.Places.DeconstructedTargets;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var array = new int[4];
        var board = new Board();
        var index = 0;
        (array[index++], board[Note("key", "a")], Get(board).Name) = (await Value(1), Note("two", 2), await Value("three"));
        Log($"{string.Join(",", array)} {board.Name} {index}");
        ((array[index], board.Cell.X), var rest, _) = ((await Value(5), await Move(board)), Note("rest", 6), await Value(0));
        Log($"{string.Join(",", array)} {board.Cell.X} {rest}");
        (array[0], array[1]) = (array[1] + await Value(10), array[0]);
        Log(string.Join(",", array));
        (board[Note("left", "l")], Get(board).Cell.X) = await Value(new Pair());
        (board.Long, board.Text) = (await Value(3), null);
        Log($"{board.Long} {board.Text ?? "null"}");
        (array[Note("i", 2)], (board[Note("j", "j")], long wide)) = (Note("k", 7), (await Value(8), await Value(9)));
        Log($"{array[2]} {wide}");
        var sum = ((array[Note("m", 0)], array[1]) = (await Value(3), await Value(4))).Item1;
        Log(sum);

        int[]? none = null;
        try
        {
            (none![Note("none", 0)], board.Name) = (await Value(1), Note("b", "b"));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            (board.Name, array[9]) = (await Value("set?"), Note("b", 4));
        }
        catch (IndexOutOfRangeException)
        {
            Log(board.Name);
        }
        Board? nobody = null;
        try
        {
            (nobody!.Cell.X, board.Name) = (await Value(1), Note("b", "b"));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            (nobody!.Long, board.Name) = (await Value(1), Note("b", "b"));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            (nobody!.Name, board.Name) = (await Value("1"), Note("b", "b"));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    private static Board Get(Board board) => Note("board", board);

    [Coroutine]
    private static async Coroutine<int> Move(Board board)
    {
        await Pause("move");
        board.Cell = new Cell { X = 77 };
        return 9;
    }
}

public sealed class Pair
{
    public void Deconstruct(out int a, out int b) => (a, b) = (Note("pair", 1), 2);
}

public sealed class Board
{
    public Cell Cell;
    public long Long;
    public string? Text = "";
    private string _name = "";

    public string Name
    {
        get => _name;
        set => _name = Note($"name {value}", value);
    }

    public int this[string key]
    {
        set => Log($"[{key}] = {value}");
    }

    public override string ToString() => "board";
}

public struct Cell
{
    public int X;
}
