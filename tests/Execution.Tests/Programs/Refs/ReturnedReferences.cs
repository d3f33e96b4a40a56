// What a call, a property or an indexer refers to, with awaits in what it is called with: asked once, whatever is done with the place.
namespace Programs.Refs.ReturnedReferences;

public sealed class Cells
{
    private readonly int[] _cells = [1, 2, 3];
    private string? _text;

    public ref int First
    {
        get
        {
            Log("first");
            return ref _cells[0];
        }
    }

    public ref string? Text
    {
        get
        {
            Log("text");
            return ref _text;
        }
    }

    public ref int this[int index]
    {
        get
        {
            Log($"cell {index}");
            return ref _cells[index];
        }
    }

    public ref int At(int index)
    {
        Log($"at {index}");
        return ref _cells[index];
    }

    public override string ToString() => string.Join(",", _cells) + _text;
}

public static partial class Program
{
    private static int s_other = 5;

    [Coroutine]
    public static async Coroutine Run()
    {
        s_other = 5;
        var cells = new Cells();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                (await Value(cells)).First += 10;
                (await Value(cells)).Text ??= "text";
                (await Value(cells))[1] += 20;
                cells[await Value(2)] += 30;
                cells[await Value(2)]++;
                cells.At(await Value(1)) = 7;
                cells.At(await Value(1)) += 7;
                cells.At(await Value(0))--;
                Log(cells);
                (await Value(i == 0) ? ref cells.At(2) : ref s_other) = 3;
                (await Value(i == 0) ? ref cells[await Value(1)] : ref Other(await Value(1))) += 4;
                Log((await Value(i == 0) ? ref cells[1] : ref Other(2)) + 1);
                ref var place = ref cells.At(await Value(1));
                place *= 2;
                place = ref cells[await Value(0)];
                place *= 3;
                place = ref Other(await Value(3));
                place *= 5;
                ref readonly var either = ref await Value(i == 1) ? ref cells.First : ref Other(4);
                Log(either);
                Swap(ref cells.At(await Value(0)), ref s_other);
                Log(Add(in cells.At(await Value(2)), 1));
                Log($"{cells} {s_other}");
            }
            finally
            {
                Log(await Value("end"));
            }
        }
    }

    private static ref int Other(int n)
    {
        Log($"other {n}");
        return ref s_other;
    }

    private static void Swap(ref int a, ref int b) => (a, b) = (b, a);

    private static int Add(in int a, int b) => a + b;
}
