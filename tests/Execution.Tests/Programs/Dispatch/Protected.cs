// Members that are not public, virtual and not.
namespace Programs.Dispatch.Protected;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Log(await new Derived().All());
        Log(await new Base().All());
        Log(await new Derived().Friend(1));
        Log(await new Beside().All());
    }
}

public partial class Base
{
    [Coroutine]
    protected virtual async Coroutine<string> Hidden(int n) => $"base hidden {await Value(n)}";

    [Coroutine]
    protected internal virtual async Coroutine<string> Friend(int n) => $"base friend {await Value(n)}";

    [Coroutine]
    private protected virtual async Coroutine<string> Kept(Secret secret) => $"base {secret} {await Value(1)}";

    [Coroutine]
    internal virtual async Coroutine<string> Inside(Secret secret) => $"inside {secret} {await Value(2)}";

    [Coroutine]
    public async Coroutine<string> All() => $"{await Hidden(1)} {await Friend(2)} {await Kept(Secret.One)} {await Inside(Secret.Two)}";

    internal enum Secret
    {
        One,
        Two,
    }
}

public sealed partial class Derived : Base
{
    [Coroutine]
    protected override async Coroutine<string> Hidden(int n) => $"derived {await base.Hidden(n)}";

    [Coroutine]
    protected internal override async Coroutine<string> Friend(int n) => $"derived {await base.Friend(n)}";

    [Coroutine]
    private protected override async Coroutine<string> Kept(Secret secret) => $"derived {await base.Kept(secret)}";

    [Coroutine]
    internal override async Coroutine<string> Inside(Secret secret)
    {
        await Pause("inside");
        return await base.Inside(Secret.One);
    }
}

public partial class Beside : Base
{
    // Wherever the name is called, C# takes this one.
    [Coroutine]
    protected async Coroutine<string> Hidden(long n) => $"long {await Value(n)}";

    [Coroutine]
    protected override async Coroutine<string> Hidden(int n) => $"beside {await base.Hidden(n)} {await Hidden((long)n)}";
}
