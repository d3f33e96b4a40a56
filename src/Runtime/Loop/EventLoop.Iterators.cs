using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>Tasks whose step waits, on the stack, for an eager step of another one.</summary>
    private readonly Stack<TaskCore?> _interrupted = new();

    /// <summary>Enumerations that have begun, in the hands of others than generated code, which closes its own.</summary>
    internal readonly HashSet<IAsyncDisposable> OpenIterators = [];

    /// <summary>Begins a task by a step on the stack of what runs now.</summary>
    internal void BeginEagerly(TaskCore core)
    {
        core.LoopId = Id;
        TaskCount++;
        _interrupted.Push(RunningCore);
        RunningCore = core;
    }

    /// <summary>Goes back to what ran before. What the step could not begin on this stack takes its turn in the ring.</summary>
    internal void EndEagerly()
    {
        if (Postponed is { } frame)
        {
            Postponed = null;
            frame.Task = RunningCore;
            frame.WaitingOn = null;
            frame.Status = FrameStatus.Ready;
            Ready.Push(frame);
        }

        RunningCore = _interrupted.Pop();
    }

    /// <summary>Lets the iterators that nobody closed run their <c>finally</c> blocks. Asyncio's <c>shutdown_asyncgens</c>.</summary>
    private bool CloseIterators()
    {
        IAsyncDisposable[] left = [.. OpenIterators];
        foreach (var iterator in left)
            CreateTask(CloseIterator(iterator), "the end of an iterator that was left open");
        return left.Length > 0;
    }

    private static async Coroutine CloseIterator(IAsyncDisposable iterator) => await iterator.DisposeAsync();
}
