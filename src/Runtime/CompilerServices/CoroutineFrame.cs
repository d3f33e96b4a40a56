using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// What a suspended coroutine leaves behind: where it stands, who awaits it and what it awaits. Generated machines and the
/// compiler's own state machines (the fallback) derive from it; a loop-native awaiter receives it in
/// <see cref="ICoroutineAwaiter.Suspend"/> and calls <see cref="WaitOn"/>.
/// </summary>
/// <remarks>
/// Everything here belongs to the loop's thread. <c>Token</c> counts leaf suspensions and never goes back, so a waiter that is
/// kept too long is found out; <c>Version</c> counts uses, so an old <see cref="Coroutine"/> value is found out.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public abstract partial class CoroutineFrame
{
    /// <summary>
    /// Where the body goes on: 0 is "not started"; in every other value the lowest bit says that the resume point stands inside
    /// a <c>try</c>, so an error has to be thrown there.
    /// </summary>
    public int State;

    internal FrameStatus Status;

    /// <summary>
    /// Run as a task for the sake of an awaiter in an <c>async Task</c> method, which finds that task, once it has ended, in
    /// <see cref="WaitingOn"/>: never pooled.
    /// </summary>
    internal bool IsBridged;

    internal int Version;
    internal int Token;

    /// <summary>Who awaits this frame; in a free frame, the next one of its list.</summary>
    internal CoroutineFrame? Caller;

    /// <summary>The callee's frame, an <see cref="ICoroutineWait"/> in a leaf, or a cold frame's guard.</summary>
    internal object? WaitingOn;

    /// <summary>Thrown in at the resume point.</summary>
    internal Exception? Error;

    /// <summary>
    /// Set in a task's first frame, which keeps it while it is free, and in a leaf while it is suspended.
    /// </summary>
    internal TaskCore? Task;

    /// <summary>The method that the frame runs, as messages name it: <c>Program.Fib(int)</c>.</summary>
    public abstract string Method { get; }

    /// <summary>The file of the method, or an empty text when it is not known.</summary>
    public virtual string File => "";

    /// <summary>The line of the await with this state number, or 0 when it is not known.</summary>
    public virtual int LineOf(int state) => 0;

    /// <summary>Whether a thrown error can be delivered at a foreign await; the compiler's own machines cannot.</summary>
    internal virtual bool TakesErrors => true;

    /// <summary>Whether a nested direct call may use the stack; if not, it has to be <see cref="Postpone">postponed</see>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasStack() => StackRoom.HasRoom();

    /// <summary>Runs from the resume point to the next suspension.</summary>
    /// <returns>The frame to run next: the caller when the body completed, otherwise null.</returns>
    protected internal abstract CoroutineFrame? Resume();

    /// <summary>Runs a cold frame's first step on the trampoline; returns as <see cref="Resume"/> does.</summary>
    internal abstract CoroutineFrame? FirstStep();

    /// <summary>Clears the references of a frame that has ended, and returns it to its list.</summary>
    protected internal abstract void Recycle();

    /// <summary>Hands a cold frame to the trampoline, which runs it as soon as the stack has unwound.</summary>
    public CoroutineFrame Postpone()
    {
        EventLoop.Require().Postponed = this;
        return this;
    }

    /// <summary>Suspends on another coroutine that did not complete.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SuspendOn(CoroutineFrame callee, int state)
    {
        State = state;
        WaitingOn = callee;
        callee.Caller = this;
    }

    /// <summary>Ends the wait for a coroutine without a result; throws what was thrown in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeResult()
    {
        if (Error is not null)
            ThrowError();
        Unsafe.As<CoroutineFrame>(WaitingOn!).Recycle();
    }

    /// <summary>Ends the wait for a coroutine with a result; throws what was thrown in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T TakeResult<T>()
    {
        if (Error is not null)
            ThrowError();
        var callee = Unsafe.As<CoroutineFrame<T>>(WaitingOn!);
        var result = callee.Result;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            callee.Result = default!;
        callee.Recycle();
        return result;
    }

    /// <summary>Ends the wait for an awaiter; throws what was thrown in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Resumed()
    {
        if (Error is not null)
            ThrowError();
    }

    internal Exception? TakeError()
    {
        var error = Error;
        Error = null;
        return error;
    }

    private void ThrowError() => throw CoroutineExceptions.Rethrow(TakeError()!);
}
