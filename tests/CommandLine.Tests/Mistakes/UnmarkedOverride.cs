using Coroutines;

namespace Mistakes;

interface IJob
{
    Coroutine Run();
}

class Job : IJob
{
    public async Coroutine Run() // CORO009
    {
        await Coroutine.Yield();
        Console.WriteLine("implemented");
    }
}
