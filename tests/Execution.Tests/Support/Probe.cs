using Coroutines;

namespace Execution.Tests.Support;

/// <summary>
/// What programs are written with: a trace, and one awaitable of each kind. Every await is numbered; the
/// <see cref="Plan"/> says whether it completes at once, suspends, throws or is cancelled.
/// </summary>
public static class Probe
{
    public static void Log(object? message) => Session.Current.Log(message?.ToString() ?? "null");

    /// <summary>Shows when an operand is evaluated: logs <paramref name="name"/> and gives <paramref name="value"/>.</summary>
    public static T Note<T>(string name, T value)
    {
        Log(name);
        return value;
    }

    /// <summary>A loop-native awaitable.</summary>
    public static ProbeAwaitable<T> Value<T>(T value)
    {
        Log($"ask {value}");
        return new ProbeAwaitable<T>(Session.Current.NextPoint(native: true), value);
    }

    /// <summary>A loop-native awaitable without a result.</summary>
    public static ProbeAwaitable Pause(string name)
    {
        Log($"pause {name}");
        return new ProbeAwaitable(Session.Current.NextPoint(native: true), name);
    }

    public static Task<T> TaskOf<T>(T value)
    {
        Log($"task {value}");
        return Complete(value);
    }

    public static ValueTask<T> ValueTaskOf<T>(T value)
    {
        Log($"value task {value}");
        return new ValueTask<T>(Complete(value));
    }

    /// <summary>An awaiter that knows nothing of coroutines and asks for a delegate.</summary>
    public static ForeignAwaitable<T> ForeignOf<T>(T value)
    {
        Log($"foreign {value}");
        return new ForeignAwaitable<T>(Session.Current.NextPoint(native: false), value);
    }

    /// <summary>Runs <paramref name="action"/> from the loop while the await with this number is suspended.</summary>
    internal static void WhileSuspended(int point, Action action)
    {
        if (point % 2 == 0)
            EventLoop.Current.CallSoon(action);
        else
            EventLoop.Current.CallLater(TimeSpan.FromMilliseconds(1), action);
    }

    private static Task<T> Complete<T>(T value)
    {
        var plan = Session.Current.Plan;
        var point = Session.Current.NextPoint(native: false);
        var error = plan.ThrowAt == point ? new ProbeException(point) : null;
        if (!plan.Suspends(point))
            return error is null ? Task.FromResult(value) : Task.FromException<T>(error);

        var source = new TaskCompletionSource<T>();
        WhileSuspended(point, () =>
        {
            if (error is null)
                source.SetResult(value);
            else
                source.SetException(error);
        });
        return source.Task;
    }
}
