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

    /// <summary>Never pooled, and of one version for good: somebody still asks it how its task ended.</summary>
    internal bool IsKept;

    /// <summary>Whether there is an error to be thrown in at the resume point.</summary>
    internal bool HasError { get; private set; }

    /// <summary>Whether a foreign awaiter was what the frame waited for when it got its error.</summary>
    internal bool IsErrorForeign { get; private set; }

    internal int Version;
    internal int Token;

    /// <summary>In a task's first frame, its place among the loop's <see cref="LiveTasks"/>.</summary>
    internal int LiveIndex = LiveTasks.None;

    /// <summary>In a task's first frame, the loop that runs it, while it has not ended; otherwise 0.</summary>
    internal ushort LoopId;

    /// <summary>Who awaits this frame; in a task's first frame, the task's <see cref="TaskCore"/>, once it has one.</summary>
    internal CoroutineFrame? Caller;

    /// <summary>The callee's frame, an <see cref="ICoroutineWait"/> in a leaf, or a cold frame's guard. When <see cref="HasError"/>, the error instead.</summary>
    internal object? WaitingOn;

    /// <summary>The first frame of the task: set in that frame itself, and in a leaf while it is suspended. Otherwise it may be an old one.</summary>
    internal CoroutineFrame? Root;

    /// <summary>The method that the frame runs, as messages name it: <c>Program.Fib(int)</c>.</summary>
    public abstract string Method { get; }

    /// <summary>
    /// Where the method stands: its file, and then for each await a line with its state number (hexadecimal), its line in the file (0 when it is not known) and
    /// the fields that it leaves locals in, of those that not every await leaves one in. Empty when nothing is known.
    /// <code>
    /// Program.cs
    /// b8044 21 prices
    /// 17fe89 26
    /// </code>
    /// </summary>
    public virtual string Places => "";

    /// <summary>Hands out all locals.</summary>
    public virtual void Show(FrameLocals locals)
    {
    }

    /// <summary>How an iterator stands between two steps, as images say it; null for what runs or waits.</summary>
    internal virtual string? Rests => null;

    /// <summary>Makes a restored iterator stand so. False where it is none, and cannot.</summary>
    internal virtual bool TryRest(string stands) => false;

    /// <summary>Whether a thrown error can be delivered at a foreign await; the compiler's own machines cannot.</summary>
    internal virtual bool TakesErrors => true;

    /// <summary>Whether a nested direct call may use the stack; if not, it has to be <see cref="Postpone">postponed</see>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasStack() => StackRoom.HasRoom();

    /// <summary>Runs from the resume point, or from the start, to the next suspension.</summary>
    /// <returns>The frame to run next: the caller when the body completed, otherwise null.</returns>
    protected internal abstract CoroutineFrame? Resume();

    /// <summary>Clears the references of a frame that has ended, and returns it to its pool.</summary>
    protected internal abstract void Recycle();

    /// <summary>Makes the handle of the task whose first frame this is.</summary>
    internal virtual CoroutineTask MakeHandle() => throw new UnreachableException();

    /// <summary>Hands the result, where there is one, to the task's handle.</summary>
    internal virtual void GiveResult(CoroutineTask handle) => throw new UnreachableException();

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
        if (HasError)
            ThrowError();
        Unsafe.As<CoroutineFrame>(WaitingOn!).Recycle();
    }

    /// <summary>Ends the wait for a coroutine with a result; throws what was thrown in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T TakeResult<T>()
    {
        if (HasError)
            ThrowError();
        var callee = Unsafe.As<CoroutineFrame<T>>(WaitingOn!);
        var result = callee.Result;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            callee.Result = default!;
        callee.Recycle();
        return result;
    }

    /// <summary>The same, for a result whose type has no name.</summary>
    public void TakeResult<T>(out T result) => result = TakeResult<T>();

    /// <summary>Ends the wait for an awaiter; throws what was thrown in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Resumed()
    {
        if (HasError)
            ThrowError();
    }

    /// <summary>The same, and takes the awaiter from where the frame kept it: it keeps nothing alive behind its await.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TAwaiter Resumed<TAwaiter>(ref TAwaiter kept)
    {
        var awaiter = kept;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TAwaiter>())
            kept = default!;
        if (HasError)
            ThrowError();
        return awaiter;
    }

    /// <summary>The frame stands at an await that its method does not have: the method was changed while the frame was suspended.</summary>
    public Exception UnknownState() => new InvalidOperationException(
        $"Coroutine '{Method}' cannot go on: it was suspended at an await (number 0x{State:x}) that the method no longer has. "
        + "Its body was changed while it was suspended; start it again.");

    /// <summary>The end of a task's first frame when nobody has asked for the task: its result, if any, is nobody's.</summary>
    private protected CoroutineFrame? CompleteTask()
    {
        Loop.EndTask(this);
        Recycle();
        return null;
    }

    /// <summary>Whether it is the first frame of a task that has ended and that somebody still asks about.</summary>
    internal bool HasEndedKept => IsKept && LoopId == 0;

    /// <summary>The error to be thrown in at the resume point, if there is one. It takes the place of what was waited for.</summary>
    internal Exception? Error => HasError ? Unsafe.As<Exception>(WaitingOn) : null;

    internal void SetError(Exception error)
    {
        if (!HasError)
            IsErrorForeign = WaitingOn is ForeignWait;
        HasError = true;
        WaitingOn = error;
    }

    internal Exception? TakeError()
    {
        if (!HasError)
            return null;
        var error = Unsafe.As<Exception>(WaitingOn);
        HasError = false;
        WaitingOn = null;
        return error;
    }

    private void ThrowError() => throw CoroutineExceptions.Rethrow(TakeError()!);
}
