// fallback: an iterator over a variant type parameter of its interface
namespace Programs.Fallbacks.VariantIterator;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        ISource<object> source = new Source();
        await foreach (var item in source.Items())
            Log($"{item}");
    }
}

public partial interface ISource<out T>
{
    T Current { get; }

    [Coroutine]
    async IAsyncEnumerable<T> Items()
    {
        yield return Current;
        await Pause("between");
        yield return Current;
    }
}

public sealed partial class Source : ISource<string>
{
    public string Current => "current";
}
