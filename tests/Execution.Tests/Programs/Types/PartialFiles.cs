// A type in several parts, fields in one and the coroutine in another; a constraint is written once.
namespace Programs.Types.PartialFiles;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Parts<string>("x").Show());
    }
}

public sealed partial class Parts<T>
    where T : class
{
    private readonly T _value;
    private int _shown;

    public Parts(T value) => _value = value;
}

public sealed partial class Parts<T>
{
    [Coroutine]
    public async Coroutine<string> Show()
    {
        _shown += await Value(1);
        return $"{_value} {_shown}";
    }
}
