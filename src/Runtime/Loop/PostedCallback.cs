namespace Coroutines;

/// <summary>A callback that another thread posts; the frame that runs it is the loop's own.</summary>
internal sealed class PostedCallback(EventLoop loop, SendOrPostCallback callback, object? argument, ExecutionContext? context) : InboxItem
{
    internal override void Deliver() => CallbackFrame.Rent(loop, callback, argument, context).PushReady();
}
