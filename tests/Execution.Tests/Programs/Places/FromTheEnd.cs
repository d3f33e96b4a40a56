// The length is asked for before what is assigned is awaited, and how often it is asked shows.
namespace Programs.Places.FromTheEnd;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var line = new Line();
        line[^1] = await Grow(line);
        line[^Note("from end", 2)] = await Grow(line);
        line[^await Value(1)] = await Grow(line);
        line[^await Grow(line)] = Note("value", 3);
        line[^1] += await Grow(line);
        line[Any("index")] = await Grow(line);
        line[Any("index")] *= await Grow(line) + line[^1];
        Get(line)[^1] = line[^2] = await Grow(line);
        Log(line[^await Value(1)]);
        Log(line[^1] + await Value(1));
        Log(line[^Note("two", 2)] + line[Any("any")] + await Value(1) + line[^1]);
        Log(line[1..await Grow(line)]);
        Log(line[await Value(1)..^1]);
        Log(line[..^await Value(1)] + await Value("x"));
        Log(Sum(line[^1], await Grow(line), line[^1]));
        (line[^1], line[^Note("two", 2)]) = (await Grow(line), Note("right", 5));
        line[^1]++;
        var old = line[^await Value(1)]--;
        Log(old);
        try
        {
            line[^50] = await Value(1);
        }
        catch (ArgumentOutOfRangeException)
        {
            Log("range");
        }
    }

    private static Index Any(string name) => Note(name, ^1);

    private static Line Get(Line line) => Note("get", line);

    private static int Sum(int a, int b, int c) => a + b + c;

    [Coroutine]
    private static async Coroutine<int> Grow(Line line)
    {
        await Pause("grow");
        line.Items.Add(1);
        return 2;
    }
}

public sealed class Line
{
    public List<int> Items = [1, 2, 3];

    public int Length => Note($"length {Items.Count}", Items.Count);

    public int this[int index]
    {
        get => Note($"get {index}", Items[index]);
        set => Items[index] = Note($"set {index} {value}", value);
    }

    public string Slice(int start, int length) => $"{start}+{length}";
}
