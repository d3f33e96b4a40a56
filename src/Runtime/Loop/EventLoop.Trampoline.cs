using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    private ExecutionContext? _baseContext;

    /// <summary>The task of the step that runs, or ran last; null in a callback.</summary>
    internal TaskCore? RunningCore { get; private set; }

    internal bool IsRunning(TaskCore core) => ReferenceEquals(core, RunningCore) || _interrupted.Contains(core);

    /// <summary>Runs a ready frame and whatever it returns to, until all of it waits.</summary>
    [StackTraceHidden]
    private void RunFrame(CoroutineFrame ready)
    {
        if (!ReferenceEquals(ready.Task, RunningCore) || RunningCore is null)
            SwitchTo(ready);
        ready.Status = FrameStatus.Plain;

        // an error is thrown in only where a handler stands
        CoroutineFrame? frame = ready;
        if (ready.Error is not null && (ready.State & 1) == 0)
            frame = Unwind(ready, ready.TakeError()!);
        for (; ; )
        {
            try
            {
                if (frame is not null && frame.State == 0)
                    frame = frame.FirstStep();
                while (frame is not null)
                    frame = frame.Resume();
                if (Postponed is null)
                    return;
                frame = Postponed;
                Postponed = null;
            }
            catch (Exception error)
            {
                frame = Unwind(frame!, error);
            }
        }
    }

    /// <summary>
    /// Ends <paramref name="failed"/> and passes its error up to the next caller whose await stands inside a <c>try</c>. The
    /// frames between are freed without being run: an error is thrown once per handler.
    /// </summary>
    /// <returns>The frame that handles it, or null when the task, or a callback, failed.</returns>
    internal CoroutineFrame? Unwind(CoroutineFrame failed, Exception error)
    {
        var record = failed.Caller is null ? null : ExceptionRecord.Of(error);
        for (; ; )
        {
            var caller = failed.Caller;
            if (caller is null)
                break;
            record!.AddHop(caller);
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
            task.SetFailed(error);
            failed.Recycle();
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
    internal void SwitchTo(CoroutineFrame? frame)
    {
        var now = ExecutionContext.Capture();
        if (RunningCore is { LoopId: not 0 } last && !ReferenceEquals(last.Context, now))
            last.Context = now;
        RunningCore = frame?.Task;
        var next = RunningCore is { } task ? task.Context : (frame as CallbackFrame)?.Context;
        next ??= _baseContext;
        if (!ReferenceEquals(next, now) && next is not null)
            ExecutionContext.Restore(next);
    }
}
