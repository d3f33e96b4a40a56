namespace Coroutines;

/// <summary>What a callback for the end of a task or future has with it: the <c>AsyncLocal</c> values of the one who added it, as asyncio's has its context variables.</summary>
/// <remarks>Its delegate stands among those who wait for the end, and has this as its target.</remarks>
internal abstract class DoneCallback
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    /// <summary>After the end: calls back in its turn. Other continuations have their values themselves.</summary>
    internal static void CallSoon(Action callback)
    {
        var loop = EventLoop.Require();
        if (callback.Target is DoneCallback done)
            loop.CallSoonIn(done._context, callback);
        else
            loop.CallSoon(callback);
    }
}
