using System.Diagnostics.Metrics;

namespace Coroutines;

/// <summary>
/// The loops of the process, and gauges that look at them when somebody asks: see docs/telemetry.md. A loop counts nothing for them, and the
/// numbers of one that runs may be a moment old.
/// </summary>
internal static class LoopMeter
{
    private static readonly Meter s_meter = new("Coroutines");
    private static readonly List<WeakReference<EventLoop>> s_loops = [];

    static LoopMeter()
    {
        Gauge("coroutines.loops", "{loop}", "Event loops that have not ended.", static _ => 1);
        Gauge("coroutines.tasks", "{task}", "Tasks that have not ended.", static loop => loop.TaskCount);
        Gauge("coroutines.ready", "{coroutine}", "Coroutines and callbacks that wait for their turn.", static loop => loop.ReadyCount);
        Gauge("coroutines.timers", "{timer}", "Timers that have not rung.", static loop => loop.Timers.Count);
        Gauge("coroutines.foreign_waits", "{coroutine}", "Coroutines that wait for a .NET operation.", static loop => loop.Foreign.Pending);
    }

    internal static void Add(WeakReference<EventLoop> loop)
    {
        lock (s_loops)
            s_loops.Add(loop);
    }

    internal static void Remove(WeakReference<EventLoop> loop)
    {
        lock (s_loops)
            s_loops.Remove(loop);
    }

    private static void Gauge(string name, string unit, string description, Func<EventLoop, long> count) =>
        s_meter.CreateObservableUpDownCounter(name, () => Sum(count), unit, description);

    private static long Sum(Func<EventLoop, long> count)
    {
        var sum = 0L;
        lock (s_loops)
        {
            // one that nobody disposed of
            s_loops.RemoveAll(static loop => !loop.TryGetTarget(out _));
            foreach (var reference in s_loops)
            {
                if (reference.TryGetTarget(out var loop))
                    sum += count(loop);
            }
        }

        return sum;
    }
}
