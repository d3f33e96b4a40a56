using Microsoft.Extensions.Hosting;

namespace Hosting;

/// <summary>
/// An event loop as a service of a .NET host, on a thread of its own: it starts with the host, and the host's end cancels its main coroutine and
/// waits for it. If that fails, the host ends, too. Short, to be copied and changed.
/// </summary>
/// <param name="host">The host.</param>
/// <param name="options">How the loop runs; Ctrl-C is the host's, so with <c>HandleInterrupt = false</c>.</param>
public abstract partial class LoopService(IHostApplicationLifetime host, EventLoopOptions options) : IHostedService
{
    private readonly TaskCompletionSource<EventLoop> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>What runs on the loop, until it ends or the host does.</summary>
    protected abstract Coroutine Run();

    /// <summary>Runs a coroutine on the loop. From any thread: for a controller, a handler, a callback.</summary>
    public async Task<T> Submit<T>(Func<Coroutine<T>> coroutine) => await (await _started.Task).Submit(coroutine());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(RunThread) { Name = GetType().Name, IsBackground = true }.Start();
        await _started.Task.WaitAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _ended.Task.WaitAsync(cancellationToken);
    }

    private void RunThread()
    {
        try
        {
            EventLoop.Run(Begin(), options);
            _ended.SetResult();
        }
        catch (CoroutineCancelledException)
        {
            _ended.SetResult();
        }
        catch (Exception e)
        {
            _ended.SetException(e);
            host.StopApplication();
        }
    }

    [Coroutine]
    private async Coroutine Begin()
    {
        EventLoop.Current.CurrentTask!.CancelWith(_stopping.Token);
        _started.SetResult(EventLoop.Current);
        await Run();
    }
}
