namespace Coroutines;

/// <summary>A callback that the loop is going to call; see <see cref="EventLoop.CallLater"/>. Asyncio's <c>Handle</c>.</summary>
public readonly struct CallbackHandle
{
    private readonly CallbackFrame? _frame;
    private readonly int _version;

    internal CallbackHandle(CallbackFrame frame)
    {
        _frame = frame;
        _version = frame.Version;
    }

    /// <summary>Takes the call back; does nothing once it has been made, or the loop has ended. On the loop's thread.</summary>
    public void Cancel() => _frame?.Cancel(_version);
}
