using System.ComponentModel;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine with a result that has been called and not run; see <see cref="Coroutine"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
public readonly struct Coroutine<T>
{
    private readonly CoroutineFrame<T>? _frame;
    private readonly int _version;

    /// <summary>Makes a coroutine from a frame that has not started. For generated code.</summary>
    public Coroutine(CoroutineFrame<T> frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _frame = frame;
        _version = frame.MarkCold();
    }

    /// <summary>Runs the first step here. For generated code.</summary>
    /// <returns>Null when it completed and <paramref name="result"/> is set, otherwise the frame to suspend on.</returns>
    /// <exception cref="InvalidOperationException">It has been awaited before.</exception>
    public CoroutineFrame<T>? Begin(out T result)
    {
        var frame = Claim();
        frame.MoveTo(LoopThread.Current);
        if (CoroutineFrame.HasStack())
            return frame.StartNested(out result);
        result = default!;
        frame.Postpone();
        return frame;
    }

    /// <summary>What <c>await</c> calls.</summary>
    public CoroutineAwaiter<T> GetAwaiter() => new(Frame, _version);

    /// <summary>The method and whether it has started, for the debugger.</summary>
    public override string ToString() => ColdFrames.Describe(_frame, _version);

    /// <summary>The frame, as long as it has not started; null for a value that was never set.</summary>
    internal CoroutineFrame<T>? ColdFrame => _frame is { Status: FrameStatus.Cold } frame && frame.Version == _version ? frame : null;

    internal CoroutineFrame<T> Frame => _frame ?? throw ColdFrames.Default("Coroutine<T>");

    /// <summary>The frame, which nobody else may run from now on. For generated code.</summary>
    /// <exception cref="InvalidOperationException">It has been awaited before.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CoroutineFrame<T> Claim()
    {
        var frame = Frame;
        frame.Claim(_version);
        return frame;
    }
}
