using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    private ExecutionContext? _baseContext;

    /// <summary>Runs a ready frame and whatever it returns to, until all of it waits.</summary>
    private void RunFrame(CoroutineFrame ready)
    {
        if (!ReferenceEquals(ready.Task, CurrentTask) || CurrentTask is null)
            SwitchTo(ready);
        ready.Status = FrameStatus.Plain;
        var frame = Enter(ready);
        for (;;)
        {
            try
            {
                while (frame is not null)
                    frame = frame.Resume();
                if (Postponed is null)
                    return;
                frame = Postponed;
                Postponed = null;
                frame = frame.State == 0 ? frame.FirstStep() : frame.Resume();
            }
            catch (Exception error)
            {
                frame = Unwind(frame!, error);
            }
        }
    }

    private CoroutineFrame? Enter(CoroutineFrame ready)
    {
        if (ready.Error is not null && (ready.State & 1) == 0)
            return Unwind(ready, ready.TakeError()!);
        if (ready.State != 0)
            return ready;
        Postponed = ready;
        return null;
    }

    /// <summary>
    /// Ends <paramref name="failed"/> and passes its error up to the next caller whose await stands inside a <c>try</c>. The
    /// frames between are freed without being run: an error is thrown once per handler.
    /// </summary>
    /// <returns>The frame that handles it, or null when the task, or a callback, failed.</returns>
    internal CoroutineFrame? Unwind(CoroutineFrame failed, Exception error)
    {
        for (;;)
        {
            var caller = failed.Caller;
            if (caller is null)
                break;
            failed.Recycle();
            if ((caller.State & 1) != 0)
            {
                caller.Error = error;
                return caller;
            }

            failed = caller;
        }

        if (failed.Task is { } task)
        {
            failed.Recycle();
            task.SetFailed(error);
        }
        else
        {
            var what = failed.Method;
            failed.Recycle();
            Report(new CoroutineDiagnostic($"Exception in {what}.", error));
        }

        return null;
    }

    /// <summary>
    /// <c>AsyncLocal</c> values belong to the task: what its steps wrote is kept when another one runs. Nothing is done while one
    /// task runs step after step.
    /// </summary>
    private void SwitchTo(CoroutineFrame? frame)
    {
        var now = ExecutionContext.Capture();
        if (CurrentTask is { } last && !ReferenceEquals(last.Context, now))
            last.Context = now;
        CurrentTask = frame?.Task;
        var next = CurrentTask is { } task ? task.Context : (frame as CallbackFrame)?.Context;
        next ??= _baseContext;
        if (!ReferenceEquals(next, now) && next is not null)
            ExecutionContext.Restore(next);
    }
}
