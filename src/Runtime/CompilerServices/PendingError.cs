using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// How an error reaches the compiler's own machine: set right before <c>MoveNext</c>, thrown by the awaiter's <c>GetResult</c>,
/// which is the first thing that <c>MoveNext</c> calls. Generated machines throw it from their frame and never set it.
/// </summary>
[StackTraceHidden]
internal static class PendingError
{
    [ThreadStatic]
    private static Exception? t_error;

    /// <summary>How many threads have one: spares the others the look at their own.</summary>
    private static int s_count;

    internal static void Set(Exception error)
    {
        t_error = error;
        Interlocked.Increment(ref s_count);
    }

    /// <summary>Called by every loop-native awaiter's <c>GetResult</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Throw()
    {
        if (s_count != 0)
            ThrowIfOwn();
    }

    /// <summary>What no awaiter took.</summary>
    internal static Exception? Take()
    {
        var error = t_error;
        if (error is null)
            return null;
        t_error = null;
        Interlocked.Decrement(ref s_count);
        return error;
    }

    private static void ThrowIfOwn()
    {
        if (Take() is { } error)
            throw CoroutineExceptions.Rethrow(error);
    }
}
