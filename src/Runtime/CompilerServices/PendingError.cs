using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// How an error reaches the compiler's own machine: set right before <c>MoveNext</c>, thrown by the awaiter's <c>GetResult</c>,
/// which is the first thing that <c>MoveNext</c> calls. Generated machines throw it from their frame and never set it.
/// </summary>
internal static class PendingError
{
    [ThreadStatic]
    private static Exception? t_error;

    internal static void Set(Exception error) => t_error = error;

    /// <summary>Called by every loop-native awaiter's <c>GetResult</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Throw()
    {
        if (t_error is not null)
            ThrowTaken();
    }

    /// <summary>What no awaiter took.</summary>
    internal static Exception? Take()
    {
        var error = t_error;
        t_error = null;
        return error;
    }

    private static void ThrowTaken() => throw CoroutineExceptions.Rethrow(Take()!);
}
