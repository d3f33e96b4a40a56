namespace Programs.Methods.InterfaceMethods;

public static partial class Program
{
    [Coroutine]
    public static async Coroutine Run()
    {
        IWorker worker = new Worker();
        Log(await worker.Work(await Value("a")));
        worker = new Silent();
        Log(await worker.Work("b"));
        Log(await Use(new Worker()));
    }

    [Coroutine]
    private static async Coroutine<string> Use<T>(T worker)
        where T : IWorker => await worker.Work("generic");
}

public interface IWorker
{
    Coroutine<string> Work(string what);
}

public sealed partial class Worker : IWorker
{
    [Coroutine]
    public async Coroutine<string> Work(string what) => $"worked {await Value(what)}";
}

public sealed partial class Silent : IWorker
{
    [Coroutine]
    async Coroutine<string> IWorker.Work(string what)
    {
        await Pause(what);
        return "silent";
    }
}
