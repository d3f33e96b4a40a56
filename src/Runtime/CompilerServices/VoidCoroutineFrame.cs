using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>The frame of a coroutine without a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public abstract class VoidCoroutineFrame : CoroutineFrame
{
    /// <summary>Runs the first step of a cold frame.</summary>
    /// <returns>Null when it completed, otherwise the frame to suspend on.</returns>
    protected internal abstract CoroutineFrame? Start();

    /// <summary>Ends the frame: returns the caller to run, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected CoroutineFrame? Complete() => Caller ?? CompleteTask();

    /// <summary>Runs the first step on the stack of the awaiting body, and frees the frame when that was all.</summary>
    internal virtual CoroutineFrame? StartNested()
    {
        var ended = true;
        try
        {
            var suspended = Start();
            ended = suspended is null;
            return suspended;
        }
        finally
        {
            if (ended)
                Recycle();
        }
    }

    internal sealed override CoroutineTask MakeHandle() => new(this);

    internal sealed override void GiveResult(CoroutineTask handle)
    {
    }
}
