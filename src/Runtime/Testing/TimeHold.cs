namespace Coroutines.Testing;

/// <summary>What <see cref="TestLoop.HoldTime"/> gives.</summary>
internal sealed class TimeHold(EventLoop loop) : IDisposable
{
    private OutsideWork? _work = new(loop);

    public void Dispose()
    {
        if (loop.HasEnded)
            return;
        loop.CheckThreadFor(nameof(TestLoop.HoldTime), nameof(Dispose));
        _work?.Dispose();
        _work = null;
    }
}
