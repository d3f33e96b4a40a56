using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>
    /// Starts a coroutine on its own and runs it, right here, until it first suspends. One that does not suspend has ended when this returns,
    /// and never was in the loop's queue. Asyncio's <c>eager_start</c>.
    /// </summary>
    /// <remarks>
    /// What others see comes in another order than with <see cref="CreateTask(Coroutine, string?)"/>, which is why it is opt-in. While the first
    /// step runs, <see cref="CurrentTask"/> is the new task; the values of <c>AsyncLocal</c> that it sets stay its own. Where no step and no
    /// callback of the loop runs, or the stack has no room, the coroutine takes its first step in its turn.
    /// </remarks>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#eager-task-factory">eager task factory</seealso>
    public CoroutineTask CreateEagerTask(Coroutine coroutine, string? name = null) => StartEagerTask(coroutine.Claim(), name);

    /// <inheritdoc cref="CreateEagerTask(Coroutine, string?)"/>
    public CoroutineTask<T> CreateEagerTask<T>(Coroutine<T> coroutine, string? name = null) => StartEagerTask(coroutine.Claim(), name);

    /// <summary>Whether the options take a hand in the start of tasks.</summary>
    private readonly bool _isHooked;
    private bool _startsEagerly;

    /// <summary>Whether a task can take its first step at once: on the stack of a step or callback, where there is room.</summary>
    private bool CanBegin => ReferenceEquals(Stepping, this) && StackRoom.HasRoom();

    internal CoroutineTask StartEagerTask(VoidCoroutineFrame root, string? name)
    {
        if (!CanBegin)
            return StartTask(root, name);
        var task = new CoroutineTask(root);
        BeginTask(root, name);
        return task;
    }

    internal CoroutineTask<T> StartEagerTask<T>(CoroutineFrame<T> root, string? name)
    {
        if (!CanBegin)
            return StartTask(root, name);
        var task = (CoroutineTask<T>)TaskCore.Of(root).GetHandle();
        BeginTask(root, name);
        return task;
    }

    /// <summary>Starts tasks that all take their first steps in their turns, whatever the options say.</summary>
    internal CoroutineTask[] StartInTurn(TaskParts parts)
    {
        var startsEagerly = _startsEagerly;
        _startsEagerly = false;
        try
        {
            return parts.Start(this);
        }
        finally
        {
            _startsEagerly = startsEagerly;
        }
    }

    /// <summary>What the options ask for when a task has been made.</summary>
    /// <returns>Whether it has taken its first step.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasBegun(CoroutineFrame root)
    {
        TellCreated(root);
        if (!_startsEagerly || !CanBegin)
            return false;
        RunFirstStep(root);
        return true;
    }

    private void BeginTask(CoroutineFrame root, string? name)
    {
        Count(root);
        if (name is not null || Debug)
            Furnish(root, name, ExecutionContext.Capture());
        if (_isHooked)
            TellCreated(root);
        RunFirstStep(root);
    }

    /// <summary>A hook that fails must not take the task with it, which the loop counts already.</summary>
    private void TellCreated(CoroutineFrame root)
    {
        if (_options.TaskCreated is not { } created)
            return;
        var task = TaskCore.Of(root).GetHandle();
        try
        {
            created(task);
        }
        catch (Exception e)
        {
            Report(new CoroutineDiagnostic($"{nameof(EventLoopOptions)}.{nameof(EventLoopOptions.TaskCreated)} failed for task '{task.NameForMessages}'.", e, task));
        }
    }

    private void RunFirstStep(CoroutineFrame root)
    {
        var values = ExecutionContext.Capture();
        if (TaskCore.Find(root)?.Context is { } own)
            ExecutionContext.Restore(own);
        root.Status = FrameStatus.Plain;
        Interrupt(root);
        for (var frame = !root.HasError ? root : ThrowIn(root); ;)
        {
            try
            {
                while (frame is not null)
                    frame = frame.Resume();
                if (Postponed is null)
                    break;
                frame = Postponed;
                Postponed = null;
            }
            catch (Exception error)
            {
                frame = Unwind(frame!, error);
            }
        }

        EndEagerly(root);
        if (values is not null)
            ExecutionContext.Restore(values);
    }
}
