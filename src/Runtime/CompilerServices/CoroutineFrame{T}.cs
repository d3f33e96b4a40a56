using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>The frame of a coroutine with a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public abstract class CoroutineFrame<T> : CoroutineFrame
{
    internal T Result = default!;

    /// <summary>Runs the first step of a cold frame.</summary>
    /// <returns>Null when it completed and <paramref name="result"/> is set, otherwise the frame to suspend on.</returns>
    protected internal abstract CoroutineFrame<T>? Start(out T result);

    /// <summary>Hands a cold frame to the trampoline, which runs it as soon as the stack has unwound.</summary>
    public CoroutineFrame<T> Postpone(out T result)
    {
        result = default!;
        Postpone();
        return this;
    }

    /// <summary>Ends the frame: keeps the result and returns the caller to run, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected CoroutineFrame? Complete(T result)
    {
        if (Caller is null)
            return CompleteTask();
        Result = result;
        return Caller;
    }

    /// <summary>Runs the first step on the stack of the awaiting body, and frees the frame when that was all.</summary>
    internal virtual CoroutineFrame<T>? StartNested(out T result)
    {
        var ended = true;
        try
        {
            var suspended = Start(out result);
            ended = suspended is null;
            return suspended;
        }
        finally
        {
            if (ended)
                Recycle();
        }
    }

    internal sealed override CoroutineTask MakeHandle() => new CoroutineTask<T>(this);

    internal sealed override void GiveResult(CoroutineTask handle)
    {
        Unsafe.As<CoroutineTask<T>>(handle).KeepResult(Result);
        Result = default!;
    }
}
