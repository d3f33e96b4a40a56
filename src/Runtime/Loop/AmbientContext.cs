using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Tells whether a thread's execution context is still the same, which a loop asks after every step. .NET's own way finds the thread anew each
/// time and costs as much as half of the step; so the field is looked at, as long as .NET has it.
/// </summary>
internal static class AmbientContext
{
    private static readonly bool s_hasField = HasField();

    /// <summary>What stands for the context of the current thread: to be compared with another, and for nothing else.</summary>
    /// <param name="thread">The current thread.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static object? Mark(Thread thread) => s_hasField ? Field(thread) : ExecutionContext.Capture();

    private static bool HasField()
    {
        try
        {
            _ = Field(Thread.CurrentThread);
            return true;
        }
        catch (MissingFieldException)
        {
            return false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_executionContext")]
    private static extern ref ExecutionContext? Field(Thread thread);
}
