// A field of a struct in an array is found, null and range checked, before what is assigned is awaited.
namespace Programs.Places.FieldsOfElements;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var cells = new Cell[3];
        var index = 0;
        cells[index++].Number = await Call(index);
        cells[Note("one", 1)].Inner.Number = Note("left", 3) + await Call(index++);
        cells[index].Inner.Number += await Value(5) + await Change(cells);
        cells[await Value(1)].Number = await Value(8);
        Log(string.Join(" ", cells.Select(cell => $"{cell.Number}/{cell.Inner.Number}")));

        foreach (var at in new[] { 2, 3 })
        {
            try
            {
                Log("direct");
                cells[at].Number = await Value(1);
                Log("nested");
                cells[at].Inner.Number = await Value(2);
            }
            catch (IndexOutOfRangeException)
            {
                Log("out of range");
            }
            try
            {
                cells[at].Inner.Twice = await Value(3);
                Log("property");
                cells[at].Inner.Number += await Value(3);
            }
            catch (IndexOutOfRangeException)
            {
                Log("out of range");
            }
            try
            {
                Log(cells[at].Inner.Add(await Value(4)));
            }
            catch (IndexOutOfRangeException)
            {
                Log("out of range");
            }
        }

        Cell[]? none = null;
        try
        {
            none![Note("none", 0)].Number = await Value(1);
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        try
        {
            Log(none![Note("none", 0)].Inner.Add(await Value(1)));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
        Log(string.Join(" ", cells.Select(cell => $"{cell.Number}/{cell.Inner.Number}")));
    }

    private static async Task<int> Change(Cell[] cells)
    {
        await TaskOf("change");
        cells[2].Inner.Number += 100;
        return 1;
    }
}

public struct Cell
{
    public int Number;
    public Inner Inner;
}

public struct Inner
{
    public int Number;

    public int Twice
    {
        set => Number = Note("twice", value * 2);
    }

    public int Add(int amount) => Number += amount;
}
