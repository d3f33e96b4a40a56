// The awaited operand itself may be null-conditional.
namespace Programs.Expressions.NullConditionalAwait;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        Worker? worker = new();
        Worker? nobody = null;
        await (worker?.Work("a") ?? Coroutine.Completed);
        await (nobody?.Work("b") ?? Coroutine.Completed);
        Log(await (worker?.Name() ?? Call("nobody")));
        Log(await (nobody?.Name() ?? Call("nobody")));
    }
}

public sealed partial class Worker
{
    [Coroutine]
    public async Coroutine Work(string what)
    {
        await Pause(what);
        Log($"worked {what}");
    }

    [Coroutine]
    public async Coroutine<string> Name() => await Value("worker");
}
