// Locals of own ref structs between awaits: made, changed, disposed, passed on; never across one.
namespace Programs.Refs.OwnRefStructs;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        int[] numbers = [1, 2, 3];
        for (var round = 0; round < await Value(2); round++)
        {
            var window = new Window(numbers.AsSpan(round));
            window.Add(10);
            Log(window.Sum);
            numbers[0] += await Value(1);
            window = new Window(numbers);
            Log(window.Sum);
        }

        {
            using var scope = new Window(numbers);
            Log(scope.Sum);
        }

        await Pause("after the scope");
        var (first, last) = Ends(new Window(numbers));
        Log(first + await Value(last));
        foreach (var item in new Window(numbers))
            Log(item);
        Log(await Value(new Window(numbers).Sum) + new Window(numbers).Sum);
        Log(new Holder<int>(ref numbers[await Value(1)]).Get());
    }

    private static (int, int) Ends(Window window) => (window[0], window[^1]);
}

public ref struct Window(Span<int> span)
{
    private readonly Span<int> _span = span;

    public readonly int Length => _span.Length;

    public readonly ref int this[int index] => ref _span[index];

    public readonly int Sum
    {
        get
        {
            var sum = 0;
            foreach (var n in _span)
                sum += n;
            return sum;
        }
    }

    public readonly void Add(int n)
    {
        foreach (ref var place in _span)
            place += n;
    }

    public readonly Span<int>.Enumerator GetEnumerator() => _span.GetEnumerator();

    public readonly void Dispose() => Log("dispose window");
}

public readonly ref struct Holder<T>(ref T place)
{
    private readonly ref T _place = ref place;

    public T Get() => _place;
}
