namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Runs a coroutine again when it fails, after a pause that doubles each time.</summary>
    /// <remarks>A cancel is never tried again.</remarks>
    /// <param name="body">What to run; called for each attempt.</param>
    /// <param name="attempts">How often it is run at most; the failure of the last attempt is thrown.</param>
    /// <param name="delay">The first pause, on the loop's clock; not positive: only the others' turns pass.</param>
    /// <param name="retry">Whether a failure is worth another attempt; none: every one is. If it throws itself, the failure was not.</param>
    /// <param name="longest">The longest pause; none: they double for ever.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="attempts"/> is not positive.</exception>
    public static Coroutine<T> Retry<T>(
        Func<Coroutine<T>> body,
        int attempts,
        TimeSpan delay,
        Func<Exception, bool>? retry = null,
        TimeSpan? longest = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempts);
        return Run(body, attempts, delay, retry, longest ?? TimeSpan.MaxValue);

        static async Coroutine<T> Run(Func<Coroutine<T>> body, int attempts, TimeSpan delay, Func<Exception, bool>? retry, TimeSpan longest)
        {
            for (; ; )
            {
                try
                {
                    return await body();
                }
                catch (Exception error) when (--attempts > 0 && !IsCancel(error) && (retry is null || retry(error)))
                {
                }

                await Coroutine.Sleep(delay < TimeSpan.Zero ? TimeSpan.Zero : delay < longest ? delay : longest);
                delay = delay < longest / 2 ? delay * 2 : longest;
            }
        }

        static bool IsCancel(Exception error) => TaskCore.Of(EventLoop.Require().RunningRoot!).IsCancel(error);
    }

    /// <inheritdoc cref="Retry{T}(Func{Coroutine{T}}, int, TimeSpan, Func{Exception, bool}?, TimeSpan?)"/>
    public static Coroutine Retry(Func<Coroutine> body, int attempts, TimeSpan delay, Func<Exception, bool>? retry = null, TimeSpan? longest = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Run(Retry(
            async () =>
            {
                await body();
                return true;
            },
            attempts,
            delay,
            retry,
            longest));

        static async Coroutine Run(Coroutine<bool> retry) => await retry;
    }
}
