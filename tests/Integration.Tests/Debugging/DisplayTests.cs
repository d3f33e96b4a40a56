using System.Diagnostics;
using System.Reflection;

namespace Integration.Tests.Debugging;

/// <summary>What a debugger shows of an object in one line.</summary>
public sealed partial class DisplayTests : LoopTest
{
    [Fact]
    public void Tells_the_state_and_who_waits() => Run(() => Show());

    [Fact]
    public void Everything_that_can_tell_its_state_does()
    {
        var silent = from type in typeof(EventLoop).Assembly.GetExportedTypes()
                     where type is { Namespace: "Coroutines", IsClass: true } && !typeof(Exception).IsAssignableFrom(type)
                     where type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, []) is not null
                     where type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true) is null && type.GetMethod("<Clone>$") is null
                     select type.Name;
        Assert.Empty(silent);
    }

    [Coroutine]
    private async Coroutine Show()
    {
        var (gate, permits, signal, queue) = (new AsyncLock(), new AsyncSemaphore(2), new AsyncEvent(), new AsyncQueue<int>(3));
        var result = new Future<string>();
        Shows("AsyncLock: unlocked, 0 waiting", gate);
        Shows("AsyncSemaphore: 2 left, 0 waiting", permits);
        Shows("AsyncEvent: unset, 0 waiting", signal);
        Shows("AsyncQueue: 0 of 3 items, 0 getting, 0 putting", queue);
        Shows("AsyncPriorityQueue: 0 items, 0 getting, 0 putting", new AsyncPriorityQueue<int>());
        Shows("Future<String>: pending", result);

        CoroutineTask task;
        await using (await gate.Acquire())
        {
            task = EventLoop.Current.CreateTask(Use(gate, signal, queue, result), name: "worker");
            await Coroutine.Yield();
            Shows("AsyncLock: locked, 1 waiting", gate);
            Shows("worker: pending", task);
            Shows("EventLoop: running, 2 tasks, 1 ready, 0 timers", EventLoop.Current);
        }

        await Coroutine.Yield();
        await Coroutine.Yield();
        Shows("AsyncEvent: unset, 1 waiting", signal);
        signal.Set();
        queue.PutNowait(1);
        Assert.Equal("used", await result);
        Shows("AsyncEvent: set, 0 waiting", signal);
        Shows("AsyncQueue: 1 of 3 items, 0 getting, 0 putting", queue);
        Shows("Future<String>: completed", result);
        await task;
        Shows("worker: completed", task);
    }

    [Coroutine]
    private static async Coroutine Use(AsyncLock gate, AsyncEvent signal, AsyncQueue<int> queue, Future<string> result)
    {
        await using (await gate.Acquire())
        {
            await signal.Wait();
            Shows("AsyncQueue: 1 of 3 items, 0 getting, 0 putting", queue);
            result.SetResult("used");
        }
    }

    // As a debugger evaluates it; all of ours call the same.
    private static void Shows(string expected, object value)
    {
        Assert.Equal("{ToString(),nq}", value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)?.Value);
        Assert.Equal(expected, value.ToString());
    }
}
