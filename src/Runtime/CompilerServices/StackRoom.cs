using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// Whether there is stack for another nested call, for about the price of a comparison. The runtime's own check promises far more
/// than <see cref="Step"/>; so where it says yes, everything down to <see cref="Step"/> below is known to be good from then on.
/// </summary>
internal static class StackRoom
{
    internal const int Step = 16 * 1024;

    /// <summary>The complement of the lowest address known to be good: 0, the initial value, knows none.</summary>
    [ThreadStatic]
    private static nuint t_knownComplement;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [SkipLocalsInit]
    internal static unsafe bool HasRoom()
    {
        byte here;
        return (nuint)(&here) > ~t_knownComplement || LookFurther();
    }

    /// <summary>How far the stack has grown: downwards.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    internal static unsafe nuint Here()
    {
        byte here;
        return (nuint)(&here);
    }

    /// <summary>Whether the stack certainly reaches <see cref="Step"/> further.</summary>
    internal static bool IsPromised() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static unsafe bool LookFurther()
    {
        byte here;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        t_knownComplement = ~((nuint)(&here) - Step);
        return true;
    }
}
