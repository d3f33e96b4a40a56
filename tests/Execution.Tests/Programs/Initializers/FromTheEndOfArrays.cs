namespace Programs.Initializers.FromTheEndOfArrays;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var holder = new Holder { Values = { [^1] = await Value(1), [^Note("end", 2)] = Note("two", 2) }, List = { [^1] = { X = await Value(3), Y = Note("y", 4) } } };
        Log(string.Join(",", holder.Values));
        Log(holder.List[0].X + holder.List[0].Y);
        var change = new Holder { Values = { [^1] = await Change(holder) } };
        Log(string.Join(",", change.Values));
    }

    private static async Task<int> Change(Holder holder)
    {
        holder.List.Add(new Point());
        await TaskOf(1);
        return holder.List.Count;
    }

    private sealed class Holder
    {
        public int[] Values { get; } = [0, 0, 0];

        public List<Point> List { get; } = [new()];
    }

    private sealed class Point
    {
        public int X { get; set; }

        public int Y { get; set; }
    }
}
