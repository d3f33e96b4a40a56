using Coroutines;
using Coroutines.CompilerServices;

namespace Execution.Tests.Support;

/// <summary>What <see cref="Probe.Value"/> returns.</summary>
public readonly struct ProbeAwaitable<T>(int point, T value)
{
    public ProbeAwaiter<T> GetAwaiter() => new(point, value);
}

/// <summary>What <see cref="Probe.Pause"/> returns.</summary>
public readonly struct ProbeAwaitable(int point, string name)
{
    public ProbeAwaiter GetAwaiter() => new(point, name);
}

/// <summary>A loop-native awaiter whose wait the plan chooses.</summary>
public readonly struct ProbeAwaiter<T>(int point, T value) : ICoroutineAwaiter
{
    public bool IsCompleted => ProbeWait.IsOver(point);

    public T GetResult()
    {
        ProbeWait.End(point);
        Session.Current.Log($"got {value}");
        return value;
    }

    public void Suspend(CoroutineFrame frame) => ProbeWait.Suspend(frame, point);

    public void OnCompleted(Action continuation) => ProbeWait.Continue(point, continuation);

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}

/// <summary>A loop-native awaiter without a result.</summary>
public readonly struct ProbeAwaiter(int point, string name) : ICoroutineAwaiter
{
    public bool IsCompleted => ProbeWait.IsOver(point);

    public void GetResult()
    {
        ProbeWait.End(point);
        Session.Current.Log($"passed {name}");
    }

    public void Suspend(CoroutineFrame frame) => ProbeWait.Suspend(frame, point);

    public void OnCompleted(Action continuation) => ProbeWait.Continue(point, continuation);

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);
}

/// <summary>The waits behind the probes: the end of the ready ring for even numbers, a timer for odd ones.</summary>
internal static class ProbeWait
{
    public static bool IsOver(int point) => !Session.Current.Plan.SuspendsNatively(point);

    public static void Suspend(CoroutineFrame frame, int point)
    {
        var loop = EventLoop.Current;
        if (Session.Current.Plan.CancelAt == point)
        {
            var task = loop.CurrentTask!;
            loop.CallSoon(() => task.Cancel($"cancel {point}"));
        }

        if (point % 2 == 0)
            Coroutine.Yield().GetAwaiter().Suspend(frame);
        else
            Coroutine.SleepAwaited(TimeSpan.FromMilliseconds(1)).GetAwaiter().Suspend(frame);
    }

    /// <summary>The compiler's own async iterators ask for a delegate: no cancel can meet what they await.</summary>
    public static void Continue(int point, Action continuation)
    {
        Session.Current.IsForeign(point);
        Probe.WhileSuspended(point, continuation);
    }

    public static void End(int point)
    {
        // throws a cancel; says nothing else about the wait that it ends
        Coroutine.Yield().GetAwaiter().GetResult();
        if (Session.Current.Plan.ThrowAt == point)
            throw new ProbeException(point);
    }
}
