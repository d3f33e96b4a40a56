using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>What stood at the head of the ring for the steps that wait, on the stack, for an eager step of another task.</summary>
    private readonly Stack<CoroutineFrame> _interrupted = new();

    /// <summary>Enumerations that have begun, in the hands of others than generated code, which closes its own.</summary>
    internal readonly HashSet<IOpenIterator> OpenIterators = [];

    internal bool IsRunning(CoroutineFrame root) =>
        ReferenceEquals(root, RunningRoot) || _interrupted.Contains(root);

    /// <summary>The loop whose step or callback runs on this thread.</summary>
    internal static EventLoop? Stepping => t_running is { _inSteps: true } loop ? loop : null;

    /// <summary>Begins a task by a step on the stack of what runs now.</summary>
    internal void BeginEagerly(CoroutineFrame root)
    {
        Count(root);
        Interrupt(root);
    }

    private void Count(CoroutineFrame root)
    {
        root.MoveTo(Thread);
        root.Root = root;
        root.LoopId = Id;
        TaskCount++;
    }

    private void Interrupt(CoroutineFrame root)
    {
        _interrupted.Push(Ready.Head);
        Ready.Head = root;
    }

    /// <summary>Goes back to what ran before. What the step could not begin on this stack takes its turn in the ring.</summary>
    internal void EndEagerly(CoroutineFrame root)
    {
        Ready.Head = _interrupted.Pop();
        if (Postponed is { } frame)
        {
            Postponed = null;
            frame.Root = root;
            frame.WaitingOn = null;
            frame.Status = FrameStatus.Ready;
            Ready.Push(frame);
        }

        if (root.LoopId != 0 && !ReferenceEquals(AmbientContext.Mark(_systemThread), _baseMark))
            TaskCore.Of(root).Context = ExecutionContext.Capture();
    }

    /// <summary>Lets the iterators that nobody closed run their <c>finally</c> blocks. Asyncio's <c>shutdown_asyncgens</c>.</summary>
    private bool CloseIterators()
    {
        // a step that has just ended tells its consumer by a callback
        if (OpenIterators.Count > 0 && Ready.Count > 0)
            RunRound();
        IOpenIterator[] left = [.. OpenIterators];
        foreach (var iterator in left)
            LaunchTask(iterator.Close(), "the end of an iterator that was left open");
        return left.Length > 0;
    }
}
