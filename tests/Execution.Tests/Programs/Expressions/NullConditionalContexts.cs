// ?[] beside awaits, this and base, in an iterator, a generic method and a struct.
namespace Programs.Expressions.NullConditionalContexts;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        foreach (var cells in new[] { null, new Cells("c") })
        {
            var shelf = new Shelf(cells);
            Log(await shelf.Sum(1));
            await foreach (var text in shelf.All("i"))
                Log(text);
            Log(await new Slot(cells).Describe());
        }
    }
}

public sealed class Cells(string name)
{
    public string this[int index] => Note($"read {index}", $"{name}{index}");

    public override string ToString() => name;
}

public partial class Shelf(Cells? cells)
{
    private int _reads;

    [Coroutine]
    public async Coroutine<string> Sum<T>(T index)
        where T : IConvertible
    {
        var text = $"{cells?[Note("first", 1)]} {cells?[index.ToInt32(null)]} {await Value(index)} {this._reads++}";
        return text + base.ToString()!.Length + await Value(this._reads);
    }

    [Coroutine]
    public async IAsyncEnumerable<string> All(string name)
    {
        yield return name + cells?[this._reads++] + await Value(1);
        Log((cells?[Note("later", 2)], await Value(this._reads), cells?[3]));
        yield return $"{this._reads} {base.GetHashCode() == this.GetHashCode()} {await Value(2)}";
    }
}

public partial struct Slot(Cells? cells)
{
    private int _count = 1;

    [Coroutine]
    public async Coroutine<string> Describe()
    {
        var both = (cells?[_count++], await Value(_count), cells?[_count]);
        return $"{both} {base.ToString()} {await Value(this._count)}";
    }
}
