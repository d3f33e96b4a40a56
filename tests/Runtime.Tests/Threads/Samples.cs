using System.Linq.Expressions;
using Coroutines.Testing;

namespace Coroutines.Runtime.Tests;

/// <summary>One of everything that belongs to a loop, in use on the loop that runs.</summary>
internal sealed class Samples
{
    private readonly Dictionary<Type, object> _all = [];

    /// <param name="options">For a loop that does not run.</param>
    /// <param name="wanted">Of the costly ones, only this one is made; null: all.</param>
    internal static async Coroutine<Samples> Make(EventLoopOptions options, Type? wanted = null)
    {
        var samples = new Samples();
        var loop = EventLoop.Current;
        samples.Add(loop, loop.CallLater(TimeSpan.FromHours(1), () => { }), loop.CreateTask(Forever()), loop.CreateTask(Forever<int>()), new Future<int>());
        samples.Add(new EventLoopRunner(options), new VirtualTime(), new AsyncExitStack());
        samples.Add(new AsyncStreamReader(Stream.Null), new AsyncStreamWriter(new MemoryStream()));
        if (wanted is null || wanted == typeof(AsyncServer))
            samples.Add(await Tcp.StartServer((_, _) => Forever(), "127.0.0.1", 0));
        if (wanted is null || wanted == typeof(AsyncProcess))
            samples.Add(AsyncProcess.Start(Child.Waiting()));
        AsyncGenerator<int, int> generator = new(_ => Numbers());
        await generator.Next();
        samples.Add(generator);
        await samples.AddLocks();
        AsyncQueue<int> queue = new(2);
        AsyncLifoQueue<int> lifo = new(2);
        AsyncPriorityQueue<int> priority = new(2);
        samples.Add(queue, lifo, priority, queue.GetAsyncEnumerator());
        foreach (var each in new[] { queue, lifo, priority })
            each.PutNowait(1);

        CancelScope scope = new();
        var waits = new Waits();
        _ = loop.CreateTask(scope.Run(_ => Forever()));
        _ = loop.CreateTask(TaskGroup.Run(group =>
        {
            samples.Add(group);
            return Forever();
        }));
        _ = loop.CreateTask(WaitFor(waits));
        await Coroutine.Yield();
        await Coroutine.Yield();
        samples.Add(scope, waits.Waiter);
        return samples;
    }

    internal async Coroutine DisposeAsync()
    {
        if (_all.GetValueOrDefault(typeof(AsyncProcess)) is AsyncProcess process)
            await process.DisposeAsync();
    }

    internal object Of(Type type) =>
        _all.TryGetValue(type, out var sample) ? sample : throw new InvalidOperationException($"There is no sample of {type}: add one that is in use on the loop.");

    internal static object? Argument(Type type)
    {
        if (type == typeof(Coroutine))
            return Coroutine.Completed;
        if (type == typeof(Coroutine<int>))
            return Coroutine.FromResult(1);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(1);
        if (type == typeof(Exception))
            return new FormatException();
        if (type == typeof(TimerCallback) || type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            var parameters = invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType));
            return Expression.Lambda(type, Expression.Default(invoke.ReturnType), parameters).Compile();
        }

        return type == typeof(int) ? 1 : type.IsValueType ? Activator.CreateInstance(type) : type.IsByRef || type.IsInterface || type == typeof(string) || type.GetConstructor([]) is null ? null : Activator.CreateInstance(type);
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    private static async Coroutine Forever() => await Coroutine.Sleep(Timeout.InfiniteTimeSpan);

    private static async Coroutine<T> Forever<T>()
    {
        await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        return default!;
    }

    private static async Coroutine WaitFor(Waits waits) => await waits;

    private async Coroutine AddLocks()
    {
        AsyncLock guard = new();
        AsyncSemaphore semaphore = new();
        AsyncBoundedSemaphore bounded = new();
        AsyncCondition condition = new();
        AsyncEvent happened = new();
        AsyncBarrier barrier = new(2);
        ThreadSafeFlag flag = new();
        AsyncRateLimiter limiter = new(2, TimeSpan.FromSeconds(1));
        Assert.True(limiter.TryAcquire());
        Add(limiter, guard, await guard.Acquire(), semaphore, await semaphore.Acquire(), bounded, condition, happened, barrier, flag);
        await bounded.Acquire();
        await condition.Acquire();
        happened.Clear();
        _ = EventLoop.Current.CreateTask(barrier.Wait());
        _ = EventLoop.Current.CreateTask(flag.Wait());
    }

    private void Add(params ReadOnlySpan<object> samples)
    {
        foreach (var sample in samples)
            _all.Add(sample.GetType().IsGenericType ? sample.GetType().GetGenericTypeDefinition() : sample.GetType(), sample);
    }

    /// <summary>A user's own awaitable.</summary>
    private sealed class Waits : ICoroutineWait, ICoroutineAwaiter
    {
        internal CoroutineWaiter Waiter { get; private set; }

        public bool IsCompleted => false;

        public Waits GetAwaiter() => this;

        public void GetResult() => CoroutineWaiter.ThrowError();

        public void Suspend(CompilerServices.CoroutineFrame frame) => Waiter = frame.WaitOn(this);

        public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;

        public void OnCompleted(Action continuation) => throw new NotSupportedException();

        public void UnsafeOnCompleted(Action continuation) => throw new NotSupportedException();
    }
}
