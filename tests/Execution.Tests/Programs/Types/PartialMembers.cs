// Partial events, properties and constructors of a type whose coroutines use them.
// needs C# 14
namespace Programs.Types.PartialMembers;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var source = new Source(await Value("first"));
        source.Changed += text => Log($"one {text}");
        source.Changed += await Value((Action<string>)(text => Log($"two {text}")));
        await source.Raise("now");
        source.Name = await Value("second");
        Log(source[await Value(2)]);
    }
}

public partial class Source
{
    private Action<string>? _changed;

    public partial Source(string name);

    public partial event Action<string> Changed;

    public partial string Name { get; set; }

    public partial string this[int index] { get; }

    [Coroutine]
    public partial Coroutine Raise(string text);
}

public partial class Source
{
    private string _name;

    public partial Source(string name) => _name = Note("made", name);

    public partial event Action<string> Changed
    {
        add => _changed += Note("add", value);
        remove => _changed -= value;
    }

    public partial string Name
    {
        get => _name;
        set => _name = Note("name", value);
    }

    public partial string this[int index] => $"{_name}{index}";

    public async partial Coroutine Raise(string text)
    {
        Changed += await Value((Action<string>)(late => Log($"late {late}")));
        _changed?.Invoke(text + await Value("!"));
        Name += await Value("?");
    }
}
