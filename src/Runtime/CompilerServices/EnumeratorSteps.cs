using System.ComponentModel;
using System.Diagnostics;

namespace Coroutines.CompilerServices;

/// <summary>
/// How generated code steps an enumerator that somebody's <c>GetAsyncEnumerator</c> has returned. One of ours goes from frame to frame, in the task of the loop: a
/// cancel reaches what it waits for.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class EnumeratorSteps
{
    /// <summary>Runs to the next item. Throws a cancel that was put off, and then asks for no item.</summary>
    /// <returns>Null when the step has ended and <paramref name="moved"/> says whether there is an item, otherwise the frame to suspend on.</returns>
    public static CoroutineFrame? MoveNext<T>(IAsyncEnumerator<T> enumerator, out bool moved)
    {
        ThrowIfPutOff();
        if (enumerator is IteratorEnumerator<T> ours)
            return ours.MoveNext(out moved);
        var moving = enumerator.MoveNextAsync().GetAwaiter();
        moved = false;
        if (!moving.IsCompleted)
            return EnumeratorWait.For(moving, enumerator);
        moved = moving.GetResult();
        return null;
    }

    /// <summary>Ends the enumeration.</summary>
    /// <returns>Null when that has ended, otherwise the frame to suspend on.</returns>
    public static CoroutineFrame? Close<T>(IAsyncEnumerator<T> enumerator)
    {
        if (enumerator is IteratorEnumerator<T> ours)
            return ours.Close();
        var closing = enumerator.DisposeAsync().GetAwaiter();
        if (!closing.IsCompleted)
            return EnumeratorWait.For(closing, enumerator);
        closing.GetResult();
        return null;
    }

    /// <summary>A cancel that came where an item had to be taken all the same is thrown before the next is asked for.</summary>
    public static void ThrowIfPutOff()
    {
        if (EventLoop.Stepping?.RunningRoot is { } root)
            TaskCore.Find(root)?.ThrowIfPutOff();
    }
}
