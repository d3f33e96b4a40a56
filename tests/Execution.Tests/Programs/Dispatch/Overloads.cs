// Overloads, defaults, names and params lists beside overrides: a call means the member that C# finds by the type of the expression.
namespace Programs.Dispatch.Overloads;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        var derived = new Derived();
        Base @base = derived;
        Log(await derived.Take(await Value(5)));
        Log(await @base.Take(5));
        Log(await @base.Take("five"));
        Log(await derived.Default());
        Log(await @base.Default());
        Log(await derived.Default(other: await Value("named")));
        Log(await @base.Default(text: "named"));
        Log(await derived.Many(1, 2, await Value(3)));
        Log(await @base.Many(4, 5));
        Log(await derived.Inside());
        Log(await derived.Take((short)6) + await new Base().Take((object)7));
    }
}

public partial class Base
{
    [Coroutine]
    public virtual async Coroutine<string> Take(int n) => $"int {await Value(n)}";

    [Coroutine]
    public virtual async Coroutine<string> Take(object n) => $"object {await Value(n)}";

    [Coroutine]
    public virtual async Coroutine<string> Default(string text = "base") => $"{text} {await Value(1)}";

    [Coroutine]
    public virtual async Coroutine<int> Many(params int[] numbers) => numbers.Length + await Value(numbers[0]);
}

public partial class Derived : Base
{
    [Coroutine]
    public async Coroutine<string> Take(long n) => $"long {await Value(n)}";

    [Coroutine]
    public override async Coroutine<string> Take(int n) => $"derived int {await base.Take(n)}";

    [Coroutine]
    public override async Coroutine<string> Take(object n) => $"derived object {await Value(n)}";

    [Coroutine]
    public override async Coroutine<string> Default(string other = "derived") => $"{other} {await Value(2)} {await base.Default()}";

    [Coroutine]
    public override async Coroutine<int> Many(params int[] numbers) => 100 * await base.Many(numbers);

    [Coroutine]
    public async Coroutine<string> Inside() => await Take(1) + await base.Take(1) + await ((Base)this).Take(1) + await Take("s");
}
