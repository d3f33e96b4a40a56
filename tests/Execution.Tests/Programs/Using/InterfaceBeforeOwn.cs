// using takes the interface's Dispose before a type's own, of classes, structs and type parameters; a struct is not copied for it.
namespace Programs.Using.InterfaceBeforeOwn;

public sealed class OfClass : IDisposable
{
    public void Dispose() => Log("own of a class");

    void IDisposable.Dispose() => Log("interface of a class");
}

public struct OfStruct(int n) : IDisposable
{
    public void Dispose() => Log($"own of a struct {n}");

    void IDisposable.Dispose() => Log($"interface of a struct {n}");
}

public struct Plain(string name) : IDisposable
{
    public readonly void Dispose() => Log(name);
}

public struct Hidden(string name) : IDisposable
{
    void IDisposable.Dispose() => Log($"hidden {name}");

    public readonly void Dispose(string other) => Log(other);
}

public sealed class Items : IDisposable
{
    public Items GetEnumerator() => this;

    public int Current { get; private set; }

    public bool MoveNext() => ++Current < 3;

    public void Dispose() => Log("own of an enumerator");

    void IDisposable.Dispose() => Log("interface of an enumerator");
}

public interface IOther
{
    void Dispose();
}

public class Base : IDisposable, IOther
{
    public void Dispose() => Log("own of a base");

    void IDisposable.Dispose() => Log("interface of a base");

    void IOther.Dispose() => Log("other interface of a base");
}

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        using (var c = new OfClass())
            await Pause("class");
        using (new OfStruct(await Value(1)))
            await Pause("struct");
        using (var hidden = new Hidden("one"))
            await Pause("hidden");
        await Of(new OfClass());
        await Of(new OfStruct(2));
        await Of<OfClass?>(null);
        await OfBase(new Base());
        await OfBoth(new Base());
        await Maybe(null, null);
        await Maybe(new OfStruct(3), new Plain("plain"));
        foreach (var item in new Items())
            Log(await Value(item));
    }

    [Coroutine]
    private static async Coroutine Of<T>(T resource)
        where T : IDisposable?
    {
        using (resource)
            await Pause("generic");
    }

    [Coroutine]
    private static async Coroutine OfBase<T>(T resource)
        where T : Base
    {
        using (resource)
            await Pause("of a base");
    }

    [Coroutine]
    private static async Coroutine OfBoth<T>(T resource)
        where T : IDisposable, IOther
    {
        using (resource)
            await Pause("of both");
    }

    [Coroutine]
    private static async Coroutine Maybe(OfStruct? first, Plain? second)
    {
        using (first)
        {
            using var kept = second;
            await Pause($"nullable {first.HasValue}");
        }
    }
}
