namespace Documentation.Tests.Reference;

/// <summary>Which type is told of on which page of <c>docs/reference</c>.</summary>
internal static class ReferencePages
{
    public static IReadOnlyList<(string File, string Title, string[] Types)> All { get; } =
    [
        ("coroutines.md", "Coroutines", ["Coroutine", "Coroutine<T>", "CoroutineAttribute", "Outcome<T>", "ReturnWhen", "CoroutineCancelledException"]),
        ("loop.md", "The event loop", ["EventLoop", "EventLoopOptions", "EventLoopRunner", "CallbackHandle", "CoroutineDiagnostic"]),
        ("tasks.md", "Tasks, groups and scopes", ["CoroutineTask", "CoroutineTask<T>", "TaskGroup", "TaskGroupException", "CancelScope", "Future", "Future<T>"]),
        ("sync.md", "Locks and events",
        [
            "AsyncLock", "AsyncLockScope", "AsyncSemaphore", "AsyncBoundedSemaphore", "AsyncSemaphoreScope", "AsyncEvent", "AsyncCondition", "AsyncBarrier", "BrokenBarrierException",
            "ThreadSafeFlag",
        ]),
        ("queues.md", "Queues", ["AsyncQueue<T>", "AsyncPriorityQueue<T>", "AsyncLifoQueue<T>", "QueueEmptyException", "QueueFullException", "QueueShutDownException"]),
        ("helpers.md", "Helpers and generators", ["AsyncExitStack", "AsyncRateLimiter", "Generator<TYield, TSend>", "AsyncGenerator<TYield, TSend>", "Sent<T>"]),
        ("streams.md", "Streams, TCP and processes",
            ["Tcp", "AsyncServer", "AsyncStreamReader", "AsyncStreamWriter", "IncompleteReadException", "LimitOverrunException", "AsyncProcess"]),
        ("images.md", "Images and checkpoints",
            ["CoroutineImage", "CoroutineImageException", "ImageHosts", "CheckpointStore", "FolderCheckpointStore", "RestorableAttribute", "ReacquireAttribute", "KnownToImagesAttribute", "WasNamedAttribute", "WasAddedAttribute"]),
        ("testing.md", "Tests", ["TestLoop", "VirtualTime", "LoopHangException", "LoopProblemException"]),
        ("diagnostics.md", "Looking in", ["CoroutineExceptionFormatter", "CoroutineFrameInfo", "CoroutineLocal"]),
        ("awaiting.md", "Awaitables of your own", ["ICoroutineAwaiter", "ICoroutineWait", "CoroutineWaiter"]),
    ];
}
