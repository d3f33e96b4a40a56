// fallback: a file-local type
// The base's body is the compiler's: a call on base must not come back to the override.
namespace Programs.Dispatch.BaseFallbacks;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        A a = new B();
        Log(await a.Name("x"));
        a = new C();
        Log(await a.Name("y"));
        a = new A();
        Log(await a.Name("z"));
    }
}

public partial class A
{
    [Coroutine]
    public virtual async Coroutine<string> Name(string text)
    {
        var value = Task.FromResult(text);
        return $"A {Hidden.Same(await value)}";
    }
}

public partial class B : A
{
    [Coroutine]
    public override async Coroutine<string> Name(string text) => $"B({await base.Name(await Value(text))})";
}

public partial class C : B
{
    [Coroutine]
    public override async Coroutine<string> Name(string text)
    {
        var value = Task.FromResult(text);
        return $"C {Hidden.Same(await value)} {await base.Name(text)}";
    }
}

file static class Hidden
{
    public static T Same<T>(T value) => value;
}
