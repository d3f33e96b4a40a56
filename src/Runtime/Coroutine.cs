using System.ComponentModel;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// A coroutine that has been called and not run: awaiting it, or giving it to the loop, runs it, once. Asyncio's coroutine object.
/// Return it from an <c>async</c> method marked <see cref="CoroutineAttribute"/>.
/// </summary>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
public readonly partial struct Coroutine
{
    private readonly VoidCoroutineFrame? _frame;
    private readonly int _version;

    /// <summary>Makes a coroutine from a frame that has not started. For generated code.</summary>
    public Coroutine(VoidCoroutineFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _frame = frame;
        _version = frame.MarkCold();
    }

    /// <summary>A new coroutine that completes at once.</summary>
    public static Coroutine Completed => new(CompletedFrame.Rent());

    /// <summary>A new coroutine that completes at once with <paramref name="result"/>.</summary>
    public static Coroutine<T> FromResult<T>(T result) => new(ResultFrame<T>.Rent(result));

    /// <summary>Runs the first step here. For generated code.</summary>
    /// <returns>Null when it completed, otherwise the frame to suspend on.</returns>
    /// <exception cref="InvalidOperationException">It has been awaited before.</exception>
    public CoroutineFrame? Begin()
    {
        var frame = Claim();
        frame.MoveTo(LoopThread.Current);
        return CoroutineFrame.HasStack() ? frame.StartNested() : frame.Postpone();
    }

    /// <summary>What <c>await</c> calls.</summary>
    public CoroutineAwaiter GetAwaiter() => new(Frame, _version);

    /// <summary>The method and whether it has started, for the debugger.</summary>
    public override string ToString() => ColdFrames.Describe(_frame, _version);

    /// <summary>The frame, as long as it has not started; null for a value that was never set.</summary>
    internal VoidCoroutineFrame? ColdFrame => _frame is { Status: FrameStatus.Cold } frame && frame.Version == _version ? frame : null;

    internal VoidCoroutineFrame Frame => _frame ?? throw ColdFrames.Default("Coroutine");

    /// <summary>The frame, which nobody else may run from now on. For generated code.</summary>
    /// <exception cref="InvalidOperationException">It has been awaited before.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public VoidCoroutineFrame Claim()
    {
        var frame = Frame;
        frame.Claim(_version);
        return frame;
    }
}
