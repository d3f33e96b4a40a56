namespace Coroutines.Benchmarks;

/// <summary>
/// The least that runs tasks on one thread: a synchronization context over a ring of callbacks. What a loop made of .NET tasks would be.
/// </summary>
internal sealed class SingleThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();

    public static T Run<T>(Func<Task<T>> main)
    {
        var outer = Current;
        var context = new SingleThread();
        SetSynchronizationContext(context);
        try
        {
            var task = main();
            while (context._ready.TryDequeue(out var next))
                next.Callback(next.State);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => _ready.Enqueue((d, state));
}
