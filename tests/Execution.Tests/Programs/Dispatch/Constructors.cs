// Virtual calls before the object is complete, and from initialisers.
namespace Programs.Dispatch.Constructors;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var derived = new Derived(await Value(3));
        Log(await derived.Made);
        Log(await derived.Describe());
    }
}

public abstract partial class Base
{
    protected Base() => Made = Describe();

    public Coroutine<string> Made { get; }

    public abstract Coroutine<string> Describe();
}

public sealed partial class Derived(int number) : Base
{
    private readonly string _text = "set";

    [Coroutine]
    public override async Coroutine<string> Describe()
    {
        var seen = number;
        number += await Value(10);
        return $"{_text} {seen} {number}";
    }
}
