using System.Diagnostics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>What a task has that was started where no <c>AsyncLocal</c> value was set; the thread has it between two rounds.</summary>
    private ExecutionContext? _baseContext;

    /// <summary>What the thread had when the step began.</summary>
    private ExecutionContext? _stepContext;
    private object? _baseMark;
    private object? _stepMark;

    /// <summary>With fewer in a round, their frames are in the cache.</summary>
    private const int PrefetchFrom = 512;

    private bool _inSteps;

    /// <summary>How many steps of the round are left, and how many more stand in other arrays.</summary>
    private int _stepsLeft;
    private int _stepsBehind;

    /// <summary>With fewer left, frames are not fetched.</summary>
    private int _prefetchFrom = PrefetchFrom;

    /// <summary>The first frame of the task that runs; null in a callback and between steps.</summary>
    internal CoroutineFrame? RunningRoot => _inSteps ? Ready.Head.Root : null;

    /// <summary>
    /// Runs everything that is ready by now, each frame with whatever it returns to, until all of that waits; and the next rounds, too, as long as
    /// there is nothing else to look after. During a step the task's first frame stands at the head of the ring: nothing else has to say whose step
    /// it is.
    /// </summary>
    [StackTraceHidden]
    private void RunSteps()
    {
        _stepsLeft = Ready.Count;
        if (_stepsLeft == 0)
            return;
        _stepsBehind = 0;
        if (Ready.IsLong)
            BeginPart(_stepsLeft);
        _inSteps = true;
        CoroutineFrame? running = null;
        var next = BeginStep(ref running);
        for (; ; )
        {
            try
            {
                RunSteps(next, ref running);
                break;
            }
            catch (Exception error)
            {
                next = running = Unwind(running ?? Ready.Head, error);
            }
        }

        _inSteps = false;
        if (!ReferenceEquals(_stepContext, _baseContext))
            EnterContext(_baseContext);
    }

    /// <summary>
    /// The part that must be fast. The handler of its errors stands outside: inside, the JIT would keep in memory what is here in registers.
    /// </summary>
    /// <param name="next">Continues the step that has begun.</param>
    /// <param name="running">Tells the handler which frame runs; null for the one at the ring's head, which need not be told.</param>
    [StackTraceHidden]
    private void RunSteps(CoroutineFrame? next, ref CoroutineFrame? running)
    {
        for (; ; )
        {
            while (next is not null)
            {
                next = next.Resume();
                if (next is null)
                    break;
                running = next;
            }

            if (Postponed is not null)
            {
                next = running = Postponed;
                Postponed = null;
                continue;
            }

            EndStep();
            if (--_stepsLeft == 0)
            {
                if (Ready.IsLong)
                {
                    if (!HasNextPart())
                        return;
                }
                else
                {
                    if (!HasOnlySteps)
                        return;
                    _stepsLeft = Ready.Count;
                }
            }

            next = BeginStep(ref running);
        }
    }

    /// <summary>So many are ready that they stand in several arrays: the round goes on in the next, or the next round may begin.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasNextPart()
    {
        if (_stepsBehind > 0)
            BeginPart(_stepsBehind);
        else if (HasOnlySteps)
            BeginPart(Ready.Count);
        else
            return false;
        return true;
    }

    private void BeginPart(int left)
    {
        _stepsLeft = Math.Min(left, Ready.CountAtHead());
        _stepsBehind = left - _stepsLeft;
        _prefetchFrom = _stepsBehind > 0 ? 0 : PrefetchFrom;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CoroutineFrame? BeginStep(ref CoroutineFrame? running)
    {
        if (_stepsLeft > _prefetchFrom)
            Ready.Prefetch();
        ref var head = ref Ready.Head;
        var ready = head;
        running = null;
        ExecutionContext? context;
        if (ready.Root is { } root)
        {
            // the ready frame may end in this step and serve another task
            if (!ReferenceEquals(ready, root))
            {
                head = root;
                running = ready;
            }

            context = TaskCore.Find(root)?.Context;
        }
        else
        {
            context = Unsafe.As<CallbackStep>(ready).Context;
        }

        context ??= _baseContext;
        if (!ReferenceEquals(context, _stepContext) || Debug)
            BeginOddStep(ready, context);
        ready.Status = FrameStatus.Plain;
        return !ready.HasError ? ready : running = ThrowIn(ready);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndStep()
    {
        if (!ReferenceEquals(AmbientContext.Mark(_systemThread), _stepMark) || Debug)
            EndOddStep();
        Ready.DropHead();
    }

    private void BeginOddStep(CoroutineFrame ready, ExecutionContext? context)
    {
        if (!ReferenceEquals(context, _stepContext))
            EnterContext(context);
        if (Debug)
            StartTiming(ready);
    }

    private void EndOddStep()
    {
        if (!ReferenceEquals(AmbientContext.Mark(_systemThread), _stepMark))
            KeepContext();
        if (Debug)
            CheckTiming();
    }

    /// <summary>An error is thrown in only where a handler stands; elsewhere it is noted where it would have been thrown.</summary>
    private CoroutineFrame? ThrowIn(CoroutineFrame ready)
    {
        if ((ready.State & 1) != 0)
            return ready;
        var error = ready.TakeError()!;
        ExceptionRecord.Of(error).AddHop(ready);
        return Unwind(ready, error);
    }

    /// <summary>
    /// Ends <paramref name="failed"/> and passes its error up to the next caller whose await stands inside a <c>try</c>. The
    /// frames between are freed without being run: an error is thrown once per handler.
    /// </summary>
    /// <returns>The frame that handles it, or null when the task, or a callback, failed.</returns>
    internal CoroutineFrame? Unwind(CoroutineFrame failed, Exception error)
    {
        ExceptionRecord? record = null;
        while (failed.Caller is { } caller and not TaskCore)
        {
            record ??= ExceptionRecord.Of(error);
            record.AddHop(caller);
            failed.Recycle();
            if ((caller.State & 1) != 0)
            {
                caller.SetError(error);
                return caller;
            }

            failed = caller;
        }

        if (failed.LoopId != 0)
        {
            TaskCore.Of(failed).SetFailed(error);
        }
        else
        {
            var what = failed.Method;
            failed.Recycle();
            Report(new CoroutineDiagnostic($"Exception in {what}.", error));
        }

        return null;
    }

    /// <summary>Before each callback of a row: it has its own <c>AsyncLocal</c> values, and not what another has written.</summary>
    internal void BeginCallback(ExecutionContext? context)
    {
        context ??= _baseContext;
        if (!ReferenceEquals(context, _stepContext) || !ReferenceEquals(AmbientContext.Mark(_systemThread), _stepMark))
            EnterContext(context);
    }

    private void EnterContext(ExecutionContext? context)
    {
        _stepContext = context;
        if (context is not null)
            ExecutionContext.Restore(context);
        _stepMark = AmbientContext.Mark(_systemThread);
    }

    /// <summary><c>AsyncLocal</c> values belong to the task: what its step wrote is there again in its next one.</summary>
    private void KeepContext()
    {
        _stepContext = ExecutionContext.Capture();
        _stepMark = AmbientContext.Mark(_systemThread);
        if (RunningRoot is { } root && root.LoopId == Id)
            TaskCore.Of(root).Context = _stepContext;
    }
}
