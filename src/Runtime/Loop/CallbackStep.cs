using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>What stands for callbacks among the ready frames, so that both keep one order. It has no root.</summary>
internal abstract class CallbackStep : CoroutineFrame
{
    /// <summary>The <c>AsyncLocal</c> values that the step begins with; null: the loop's own.</summary>
    internal ExecutionContext? Context;
}
