using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <content>Debug mode's look at each step: how long it took, on the loop's clock, and whose it was.</content>
public sealed partial class EventLoop
{
    private long _stepStart;
    private string _stepName = "";

    /// <summary>What ran first in the step, and where it went on: its method and lines stay known when it has ended.</summary>
    private CoroutineFrame? _stepFrame;
    private int _stepState;

    /// <summary>For a report from another thread.</summary>
    internal string StepName => Debug ? $"'{_stepName}'" : "a coroutine (whose, is known in debug mode)";

    private void StartTiming(CoroutineFrame ready)
    {
        _stepName = ready.Root is { } root ? TaskCore.Find(root)?.Name ?? root.Method : ready.Method;
        _stepFrame = ready;
        _stepState = ready.State;
        _stepStart = _timeProvider.GetTimestamp();
    }

    private void CheckTiming()
    {
        if (_timeProvider.GetElapsedTime(_stepStart) is var took && took > _options.SlowStep)
            Report(new CoroutineDiagnostic($"A step of '{_stepName}' took {took.TotalMilliseconds:F0} ms and kept everything else waiting: {DescribeStep()}.", Task: RunningTask));
        _stepFrame = null;
    }

    private string DescribeStep()
    {
        var begun = _stepFrame!;
        if (begun is CallbackStep)
            return "a callback";
        var from = _stepState == 0 ? $"from the start of {Place(begun, 0)}" : $"from {Place(begun, _stepState)}";
        if (RunningRoot is not { } root || root.LoopId != Id)
            return $"{from} to the task's end";
        var leaf = TaskView.Chain(root)[^1];
        return $"{from} to {Place(leaf, leaf.State)}";
    }

    private static string Place(CoroutineFrame frame, int state) =>
        new CoroutineFrameInfo(frame.Method, FramePlaces.FileOf(frame.Places), FramePlaces.LineOf(frame.Places, state), []).ToString();
}
