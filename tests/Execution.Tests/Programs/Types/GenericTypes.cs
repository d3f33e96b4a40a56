namespace Programs.Types.GenericTypes;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var box = new Box<int>(1);
        Log(await box.Swap(await Value(2)));
        Log(await box.Map(x => $"<{x}>"));
        Log(await Box<string>.Make("made"));
    }
}

public sealed partial class Box<T>(T content)
{
    private T _content = content;

    [Coroutine]
    public static async Coroutine<T> Make(T content) => await new Box<T>(content).Swap(content);

    [Coroutine]
    public async Coroutine<T> Swap(T next)
    {
        var old = _content;
        await Pause("swap");
        _content = next;
        return old;
    }

    [Coroutine]
    public async Coroutine<TResult> Map<TResult>(Func<T, TResult> map)
    {
        var mapped = map(_content);
        return await Value(mapped);
    }
}
