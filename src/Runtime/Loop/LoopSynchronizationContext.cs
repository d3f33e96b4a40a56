namespace Coroutines;

/// <summary>Brings what awaits .NET tasks, and <c>async void</c> methods, back to the loop.</summary>
internal sealed class LoopSynchronizationContext(EventLoop loop) : SynchronizationContext
{
    /// <summary>After the end of the loop, what .NET code still has to do is done on the thread pool.</summary>
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (FrameworkPosts.TryFind(d, state, out var wait))
            wait.Complete();
        else if (!loop.TryPost(d, state))
            base.Post(d, state);
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        // on the loop's thread between two runs nobody would ever do it
        if (loop.IsOnThread)
        {
            d(state);
            return;
        }

        var done = new TaskCompletionSource();
        Post(
            _ =>
            {
                try
                {
                    d(state);
                    done.SetResult();
                }
                catch (Exception e)
                {
                    done.SetException(e);
                }
            },
            null);
        done.Task.GetAwaiter().GetResult();
    }

    public override SynchronizationContext CreateCopy() => this;
}
