using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// An awaiter that knows the loop: it takes the suspended coroutine itself instead of a delegate, so awaiting it allocates nothing.
/// Implement it (on a struct) to write an awaitable of your own; its continuation members serve <c>async Task</c> methods, and its
/// <c>GetResult</c> begins with <see cref="CoroutineWaiter.ThrowError"/>.
/// </summary>
public interface ICoroutineAwaiter : ICriticalNotifyCompletion
{
    /// <summary>
    /// Called when <c>IsCompleted</c> was false. Calls <see cref="CoroutineFrame.WaitOn"/> once and keeps the
    /// <see cref="CoroutineWaiter"/> that it returns until there is something to resume for. What it throws is thrown at the await; the waiter is of no use then.
    /// </summary>
    /// <param name="frame">The coroutine that awaits.</param>
    void Suspend(CoroutineFrame frame);
}
