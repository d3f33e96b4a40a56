using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>Looks into a task from outside, on its loop's thread: the coroutines in it, and what they wait for.</summary>
internal static class TaskView
{
    /// <summary>The task's frames, outermost first. Of the task that runs, those that its step began with and has not ended.</summary>
    internal static List<CoroutineFrame> Chain(CoroutineFrame root)
    {
        List<CoroutineFrame> frames = [root];

        // a callee that has ended, or serves another caller by now, is no longer awaited: then the last frame runs
        for (var frame = root; frame.Status == FrameStatus.Plain && frame.WaitingOn is CoroutineFrame callee && ReferenceEquals(callee.Caller, frame); frame = callee)
            frames.Add(callee);
        return frames;
    }

    /// <summary>How a frame stands. <paramref name="isRunning"/>: its state and its locals are those of its last await.</summary>
    internal static CoroutineFrameInfo Describe(CoroutineFrame frame, bool isRunning) => isRunning || frame.State == 0
        ? new CoroutineFrameInfo(frame.Method, FramePlaces.FileOf(frame.Places), 0, [])
        : new CoroutineFrameInfo(frame.Method, FramePlaces.FileOf(frame.Places), FramePlaces.LineOf(frame.Places, frame.State), FrameLocals.Of(frame));

    /// <summary>The tasks, not ended, that this one waits for: those that it awaits, and those of its task groups.</summary>
    internal static List<CoroutineFrame> Awaited(CoroutineFrame root)
    {
        List<CoroutineFrame> awaited = [];
        HashSet<CoroutineFrame> seen = [];
        var leaf = Chain(root)[^1];
        if (leaf is { Status: FrameStatus.Waiting, WaitingOn: TaskCore core })
            Add(core.Root!);
        else if (leaf is { Status: FrameStatus.Waiting, WaitingOn: ITaskSet tasks })
            AddAll(tasks);
        for (var scope = TaskCore.Find(root)?.Extras?.Scope; scope is not null; scope = scope.Outer)
        {
            if (scope.Group is { } group && !ReferenceEquals(group, leaf.WaitingOn))
                AddAll(group);
        }

        return awaited;

        void AddAll(ITaskSet tasks)
        {
            foreach (var task in tasks.Tasks)
            {
                if (!task.HasEnded)
                    Add(task.Root);
            }
        }

        void Add(CoroutineFrame task)
        {
            if (task.LoopId == root.LoopId && seen.Add(task))
                awaited.Add(task);
        }
    }

    /// <summary>What it does just now, in a few words.</summary>
    internal static string Doing(CoroutineFrame root, CoroutineFrame leaf, EventLoop loop, Dictionary<CoroutineWaiter, long>? deadlines) => leaf.Status switch
    {
        _ when loop.IsRunning(root) => "runs",
        FrameStatus.Ready when leaf.State == 0 => "has not begun",
        FrameStatus.Ready => "is ready",
        FrameStatus.Waiting => WaitingFor(leaf, loop, deadlines),
        _ => "is about to run",
    };

    /// <summary>Who holds the lock that a frame waits for, if that is what it does.</summary>
    internal static TaskMark? LockHolder(CoroutineFrame leaf) =>
        leaf is { Status: FrameStatus.Waiting, WaitingOn: WaitQueue { Owner: AsyncLock guard } } ? guard.Holder : null;

    private static string WaitingFor(CoroutineFrame leaf, EventLoop loop, Dictionary<CoroutineWaiter, long>? deadlines)
    {
        switch (leaf.WaitingOn)
        {
            case SleepWait:
                return deadlines?.TryGetValue(new CoroutineWaiter(leaf, leaf.Token), out var deadline) == true
                    ? $"sleeps for {new TimeSpan(Math.Max(0, deadline - loop.Time.Ticks)):c}"
                    : "sleeps for ever";
            case TaskCore task:
                return $"waits for task '{task.Name}'";
            case ITaskSet tasks:
                var left = tasks.Tasks.Count(static task => !task.HasEnded);
                return $"waits for {left} task{(left == 1 ? "" : "s")}";
            default:
                return $"waits for {leaf.WaitingOn}";
        }
    }
}
