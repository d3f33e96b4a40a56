namespace Coroutines;

/// <summary>One of the runtime's own: it fails before it takes the frame, or not at all, so that nobody has to take back what it did.</summary>
internal interface IRuntimeAwaiter : ICoroutineAwaiter;
