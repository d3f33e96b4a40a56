using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// What has to be cleaned up at the end of a block, however much of it there came to be: the last first. Use it with <c>await using</c>.
/// Asyncio's users know it as <c>contextlib.AsyncExitStack</c>.
/// </summary>
/// <remarks>For one task, on the loop's thread. Once it has cleaned up it is empty, and may be filled again.</remarks>
/// <seealso href="https://docs.python.org/3/library/contextlib.html#contextlib.AsyncExitStack">contextlib.AsyncExitStack</seealso>
public sealed class AsyncExitStack
{
    /// <summary>In debug mode, whose thread it is for.</summary>
    private readonly EventLoop? _loop = EventLoop.IsDebug ? EventLoop.Running : null;
    private Stack<Func<Coroutine>> _exits = new();

    /// <summary>Disposes of something at the end.</summary>
    /// <returns>The same thing.</returns>
    public T Use<T>(T resource)
        where T : IDisposable
    {
        ArgumentNullException.ThrowIfNull(resource);
        Push(resource.Dispose);
        return resource;
    }

    /// <inheritdoc cref="Use"/>
    public T UseAsync<T>(T resource)
        where T : IAsyncDisposable
    {
        ArgumentNullException.ThrowIfNull(resource);
        PushAsync(async () => await resource.DisposeAsync());
        return resource;
    }

    /// <summary>Calls something at the end.</summary>
    public void Push(Action exit)
    {
        ArgumentNullException.ThrowIfNull(exit);
        PushAsync(() =>
        {
            exit();
            return Coroutine.Completed;
        });
    }

    /// <summary>Runs a coroutine at the end.</summary>
    public void PushAsync(Func<Coroutine> exit)
    {
        ArgumentNullException.ThrowIfNull(exit);
        CheckThread();
        _exits.Push(exit);
    }

    /// <summary>Moves all of it to another stack: this one's end then does nothing. For code that hands on what it has built.</summary>
    public AsyncExitStack PopAll()
    {
        CheckThread();
        var other = new AsyncExitStack { _exits = _exits };
        _exits = new Stack<Func<Coroutine>>();
        return other;
    }

    /// <summary>Cleans up, the last first, and everything even if something fails or the task is cancelled meanwhile.</summary>
    /// <exception cref="AggregateException">Several failed; a single failure is thrown as it is.</exception>
    public async Coroutine DisposeAsync()
    {
        CheckThread();
        List<Exception>? failures = null;
        while (_exits.TryPop(out var exit))
        {
            try
            {
                await exit();
            }
            catch (Exception e)
            {
                (failures ??= []).Add(e);
            }
        }

        if (failures is [var single])
            throw CompilerServices.CoroutineExceptions.Rethrow(single);
        if (failures is not null)
            throw new AggregateException(failures);
    }

    private void CheckThread([CallerMemberName] string member = "")
    {
        if (_loop is { IsAtRest: false })
            _loop.CheckThreadFor(nameof(AsyncExitStack), member);
    }
}
