using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What stands for callbacks among the ready frames, so that both keep one order. It has no root.</summary>
internal abstract class CallbackStep : CoroutineFrame
{
    /// <summary>The <c>AsyncLocal</c> values that the step begins with; null: the loop's own.</summary>
    internal ExecutionContext? Context;

    /// <summary>The callback that one of its places in the ring stands for, where images have it.</summary>
    /// <param name="place">Which place, counted from the head of the ring.</param>
    internal virtual Images.HeldCallback? HeldAt(int place) => null;

    /// <summary>Whether nothing will be called any more.</summary>
    internal virtual bool IsTakenBack => false;
}
