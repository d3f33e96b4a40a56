using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// A piece of a task that can be cancelled by itself, at once or at a deadline, and that can be shielded from cancels from outside. Trio's
/// <c>CancelScope</c>, over asyncio's cancel: it is thrown once, at the await where the piece stands.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="Run(Func{CancelScope, Coroutine})"/> runs the piece; <see cref="Coroutine.Timeout(TimeSpan, Func{CancelScope, Coroutine})"/> and
/// <see cref="Coroutine.MoveOnAfter(TimeSpan, Func{CancelScope, Coroutine})"/> make the scopes that are wanted most. A scope catches its own cancel
/// only: if somebody cancels the task, or an outer scope does, that cancel goes on outwards, even when the scope's own came first.
/// </para>
/// <para>On the loop's thread only; how it stands may be read on any thread. It serves one piece of code, once.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CancelScope
{
    private TimeSpan? _deadline;
    private CallbackHandle _timer;
    private TaskCore? _core;
    private bool _hasEntered;
    private int _cancelling;
    private string? _message;
    private bool _isShield;

    /// <summary>
    /// The time on the loop's clock (<see cref="EventLoop.Time"/>) at which the scope is cancelled; null: never. It can be changed until the
    /// scope has been cancelled or has ended; a time that is past cancels it in its turn.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is set and the scope has been cancelled or has ended.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.Timeout.reschedule">Timeout.reschedule</seealso>
    public TimeSpan? Deadline
    {
        get => _deadline;
        set
        {
            if (CancelCalled || (_hasEntered && _core is null))
                throw new InvalidOperationException($"The deadline of a cancel scope was set, but the scope has {(_core is null ? "ended" : "been cancelled")}.");
            CheckThread();
            _deadline = value;
            if (_core is not null)
                SetTimer();
        }
    }

    /// <summary>
    /// Whether cancels from outside wait until the scope has ended; then they are thrown at the next await. Its own deadline and
    /// <see cref="Cancel"/>, and those of scopes within, come through. A shielded piece that never ends keeps the loop from ending: give it
    /// a deadline.
    /// </summary>
    public bool Shield
    {
        get => _isShield;
        init => _isShield = value;
    }

    /// <summary>Whether its deadline cancelled it.</summary>
    public bool Expired { get; private set; }

    /// <summary>Whether it was cancelled: by <see cref="Cancel"/> or its deadline.</summary>
    public bool CancelCalled { get; private set; }

    /// <summary>Whether the piece was ended by the scope's own cancel.</summary>
    public bool CancelledCaught => Caught is not null;

    /// <summary>The scope's own cancel, once it has been caught.</summary>
    internal OperationCanceledException? Caught { get; private set; }

    /// <summary>Cancels the piece: thrown once, at the await where it stands; before it runs, at its first await. Does nothing once it has ended.</summary>
    /// <param name="message">The message of the <see cref="CoroutineCancelledException"/>.</param>
    public void Cancel(string? message = null)
    {
        if (CancelCalled || (_hasEntered && _core is null))
            return;
        CheckThread();
        CancelCalled = true;
        _message = message;
        _timer.Cancel();
        _core?.Cancel(message, this);
    }

    /// <summary>Runs a piece of code in the scope, in the task that runs now.</summary>
    /// <param name="body">The code; it receives the scope.</param>
    /// <returns>A coroutine that ends when the code has: also when the scope's own cancel has ended it, which <see cref="CancelledCaught"/> tells.</returns>
    /// <exception cref="InvalidOperationException">The scope has been used before, or no task runs.</exception>
    public Coroutine Run(Func<CancelScope, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunBody(body);
    }

    /// <inheritdoc cref="Run(Func{CancelScope, Coroutine})"/>
    /// <param name="body">The code; it receives the scope.</param>
    /// <param name="otherwise">The result when the scope's own cancel ended the code.</param>
    /// <returns>The code's result, or <paramref name="otherwise"/>.</returns>
    public Coroutine<T> Run<T>(Func<CancelScope, Coroutine<T>> body, T otherwise)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunBody(body, otherwise);
    }

    /// <summary>How it stands.</summary>
    public override string ToString() =>
        $"{nameof(CancelScope)}: {(CancelCalled ? Expired ? "expired" : "cancelled" : _core is not null ? "entered" : _hasEntered ? "ended" : "not entered")}"
        + (_deadline is { } deadline ? $", deadline {deadline}" : "") + (Shield ? ", shielded" : "");

    /// <summary>Before anything is changed. A scope that has not been entered is nobody's.</summary>
    private void CheckThread()
    {
        if (_core is not null)
            EventLoop.Require().CheckOwn(_core.Root!);
    }

    [Coroutine(Restorable = true)]
    private async Coroutine RunBody(Func<CancelScope, Coroutine> body)
    {
        Enter();
        try
        {
            await body(this);
        }
        catch (Exception error)
        {
            if (!Exit(error))
                throw;
            return;
        }

        Exit(null);
    }

    [Coroutine(Restorable = true)]
    private async Coroutine<T> RunBody<T>(Func<CancelScope, Coroutine<T>> body, T otherwise)
    {
        Enter();
        T result;
        try
        {
            result = await body(this);
        }
        catch (Exception error)
        {
            if (!Exit(error))
                throw;
            return otherwise;
        }

        Exit(null);
        return result;
    }
}
