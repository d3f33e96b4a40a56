using System.ComponentModel;
using Coroutines.CompilerServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    internal const string SleepMethod = "Coroutine.Sleep(TimeSpan)";

    /// <summary>
    /// Suspends for a time on the loop's clock. No time, or less, lets every ready coroutine run once;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits until it is cancelled.
    /// </summary>
    /// <param name="delay">How long.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep">asyncio.sleep</seealso>
    [AwaitedAs(nameof(SleepAwaited))]
    public static Coroutine Sleep(TimeSpan delay) => new(AwaiterFrame<SleepAwaitable>.Rent(new SleepAwaitable(delay), SleepMethod));

    /// <summary>The twin of <see cref="Sleep(TimeSpan)"/> for generated bodies.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SleepAwaitable SleepAwaited(TimeSpan delay) => new(delay);

    /// <summary>Lets every ready coroutine run once.</summary>
    public static YieldAwaitable Yield() => default;
}
