using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>
/// Tasks that end together: none outlives the group's body. The first failure cancels the others and the body; then one
/// <see cref="TaskGroupException"/> holds all that failed. Asyncio's <c>TaskGroup</c>, Trio's nursery.
/// </summary>
/// <remarks>
/// On the loop's thread only. A group counts as a scope of the task that runs it: a failure in it reaches its body also within an outer
/// <see cref="CancelScope.Shield"/>.
/// </remarks>
/// <example>
/// <code>
/// await TaskGroup.Run(async group =>
/// {
///     _ = group.CreateTask(Fetch("a"));
///     _ = group.CreateTask(Fetch("b"));
/// });
/// </code>
/// </example>
/// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.TaskGroup">asyncio.TaskGroup</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class TaskGroup
{
    private CancelScope _scope;
    private readonly EventLoop _loop = EventLoop.Require();
    private TaskCore _parent;

    private TaskGroup()
    {
        _scope = new CancelScope { Group = this };
        _scope.Enter();
        _parent = TaskCore.Of(_loop.RunningRoot!);
    }

    /// <summary>Runs code that starts tasks in a group, and waits for all of them.</summary>
    /// <param name="body">The code; it receives the group.</param>
    /// <returns>A coroutine that ends when the code and all tasks have.</returns>
    /// <exception cref="TaskGroupException">A task failed, or the body did.</exception>
    /// <exception cref="CoroutineCancelledException">The task that runs this was cancelled, and nothing failed.</exception>
    /// <exception cref="InvalidOperationException">No task runs.</exception>
    public static Coroutine Run(Func<TaskGroup, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunBody(body);
    }

    /// <inheritdoc cref="Run(Func{TaskGroup, Coroutine})"/>
    /// <returns>The code's result; if <see cref="Cancel"/> kept it from having one, a <see cref="CoroutineCancelledException"/> is thrown.</returns>
    public static Coroutine<T> Run<T>(Func<TaskGroup, Coroutine<T>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return RunBody(body);
    }

    /// <summary>Starts a coroutine in the group.</summary>
    /// <param name="coroutine">The coroutine; it takes its first step in its turn.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    /// <exception cref="InvalidOperationException">The group is shutting down, or has ended; the coroutine does not run.</exception>
    public CoroutineTask CreateTask(Coroutine coroutine, string? name = null)
    {
        var frame = coroutine.Claim();
        CheckOpen(frame);
        return Adopt(_loop.StartTask(frame, name));
    }

    /// <inheritdoc cref="CreateTask(Coroutine, string?)"/>
    public CoroutineTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        var frame = coroutine.Claim();
        CheckOpen(frame);
        return Adopt(_loop.StartTask(frame, name));
    }

    /// <summary>
    /// Starts a coroutine in the group and runs it, right here, until it first suspends; see
    /// <see cref="EventLoop.CreateEagerTask(Coroutine, string?)"/>.
    /// </summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    /// <exception cref="InvalidOperationException">The group is shutting down, or has ended; the coroutine does not run.</exception>
    public CoroutineTask CreateEagerTask(Coroutine coroutine, string? name = null)
    {
        var frame = coroutine.Claim();
        CheckOpen(frame);
        return Adopt(_loop.StartEagerTask(frame, name));
    }

    /// <inheritdoc cref="CreateEagerTask(Coroutine, string?)"/>
    public CoroutineTask<T> CreateEagerTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        var frame = coroutine.Claim();
        CheckOpen(frame);
        return Adopt(_loop.StartEagerTask(frame, name));
    }

    /// <summary>
    /// Cancels the body and all tasks of the group. That is no failure: unless something fails meanwhile, the group then ends normally.
    /// </summary>
    /// <param name="message">The message of the <see cref="CoroutineCancelledException"/>.</param>
    public void Cancel(string? message = null)
    {
        if (_hasEnded || _isAborting)
            return;
        EventLoop.Require().CheckOwn(_parent.Root!);
        Abort(message);
        CancelBody(message);
    }

    /// <summary>How many of its tasks have not ended, and whether it is being cancelled.</summary>
    public override string ToString() => $"{nameof(TaskGroup)}: {_left} tasks{(_hasEnded ? ", ended" : _isAborting ? ", cancelled" : "")}";

    [Coroutine(Restorable = true)]
    private static async Coroutine RunBody(Func<TaskGroup, Coroutine> body)
    {
        var group = new TaskGroup();
        Exception? error = null;
        try
        {
            await body(group);
        }
        catch (Exception e)
        {
            error = e;
        }

        await group.End(error);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<T> RunBody<T>(Func<TaskGroup, Coroutine<T>> body)
    {
        var group = new TaskGroup();
        T result = default!;
        Exception? error = null;
        try
        {
            result = await body(group);
        }
        catch (Exception e)
        {
            error = e;
        }

        await group.End(error);
        return error is null ? result : throw CoroutineExceptions.Rethrow(error);
    }

    private void CheckOpen(CoroutineFrame frame)
    {
        var problem =
            _hasEnded || (_isExiting && _left == 0) ? "has ended"
            : _isAborting ? "is shutting down, because something failed or it was cancelled"
            : !ReferenceEquals(EventLoop.Running, _loop) ? "belongs to another event loop"
            : null;
        if (problem is null)
            return;
        var method = frame.Method;
        frame.Recycle();
        throw new InvalidOperationException($"Coroutine '{method}' cannot start in a task group that {problem}.");
    }
}
