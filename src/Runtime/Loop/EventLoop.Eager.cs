using Coroutines.CompilerServices;

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
    /// callback of the loop runs, the coroutine takes its first step in its turn.
    /// </remarks>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">A name for messages; by default the method's.</param>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#eager-task-factory">eager task factory</seealso>
    public CoroutineTask CreateEagerTask(Coroutine coroutine, string? name = null) => StartEagerTask(coroutine.Claim(), name);

    /// <inheritdoc cref="CreateEagerTask(Coroutine, string?)"/>
    public CoroutineTask<T> CreateEagerTask<T>(Coroutine<T> coroutine, string? name = null) => StartEagerTask(coroutine.Claim(), name);

    internal CoroutineTask StartEagerTask(VoidCoroutineFrame root, string? name)
    {
        if (!ReferenceEquals(Stepping, this))
            return StartTask(root, name);
        var task = new CoroutineTask(root);
        RunFirstStep(root, name);
        return task;
    }

    internal CoroutineTask<T> StartEagerTask<T>(CoroutineFrame<T> root, string? name)
    {
        if (!ReferenceEquals(Stepping, this))
            return StartTask(root, name);
        var task = (CoroutineTask<T>)TaskCore.Of(root).GetHandle();
        RunFirstStep(root, name);
        return task;
    }

    private void RunFirstStep(CoroutineFrame root, string? name)
    {
        if (name is not null)
            TaskCore.Of(root).GetExtras().Name = name;
        var values = ExecutionContext.Capture();
        BeginEagerly(root);
        for (CoroutineFrame? frame = root; ;)
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
