namespace Coroutines;

/// <summary>Tells a loop that it waits for work which takes real time: virtual time stands still meanwhile.</summary>
internal sealed class OutsideWork : IDisposable
{
    private readonly EventLoop _loop;

    internal OutsideWork(EventLoop loop)
    {
        _loop = loop;
        loop.OutsideWorkCount++;
    }

    public void Dispose() => _loop.OutsideWorkCount--;
}
