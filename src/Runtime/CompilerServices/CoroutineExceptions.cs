using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Coroutines.CompilerServices;

/// <summary>Throws an exception again without losing where it came from, and without its stack text growing for ever.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class CoroutineExceptions
{
    /// <summary>
    /// Throws <paramref name="exception"/> again with its stack text. Never returns: written as <c>throw Rethrow(e)</c> for the compiler's
    /// flow analysis.
    /// </summary>
    /// <remarks>
    /// Each throw of the same exception appends to its stack text. After a number of them the text is frozen: later throws start
    /// from the frozen text again and so keep where it began and the last hop.
    /// </remarks>
    public static Exception Rethrow(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (ExceptionRecord.Of(exception).CountThrow(exception) is { } frozen)
            frozen.Throw();
        ExceptionDispatchInfo.Throw(exception);
        return exception;
    }
}
