using Coroutines.Diagnostics;

namespace Coroutines;

public partial class CoroutineTask
{
    /// <summary>
    /// Where the coroutines of the task stand, innermost first, as in a stack trace, with their live locals. Empty once it has ended. Of the task that
    /// runs, those coroutines that its step began with: what they have called since is on the thread's own stack.
    /// </summary>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.get_stack">Task.get_stack</seealso>
    public IReadOnlyList<CoroutineFrameInfo> Frames
    {
        get
        {
            CheckThread();
            if (HasEnded)
                return [];
            var frames = TaskView.Chain(_root);
            var isRunning = EventLoop.Running?.IsRunning(_root) == true;
            var infos = new CoroutineFrameInfo[frames.Count];
            for (var i = 0; i < infos.Length; i++)
                infos[i] = TaskView.Describe(frames[^(i + 1)], isRunning && i == 0);
            return infos;
        }
    }

    /// <summary>The tasks that wait for this one: that await it, alone or among others, or whose task group it is in. Looks at every task of the loop.</summary>
    public IReadOnlyList<CoroutineTask> AwaitedBy
    {
        get
        {
            CheckThread();
            return LoopTable.Find(_root.LoopId) is { } loop && !HasEnded
                ? loop.LiveRoots().FindAll(waiting => TaskView.Awaited(waiting).Contains(_root)).ConvertAll(static waiting => TaskCore.Of(waiting).GetHandle())
                : [];
        }
    }

    internal CompilerServices.CoroutineFrame Root => _root;

    /// <summary>
    /// The task's coroutines, innermost first, with their live locals, and the same of the tasks that wait for it, and of those that wait for them. Each is
    /// written once.
    /// </summary>
    /// <seealso href="https://docs.python.org/3/library/asyncio-graph.html#asyncio.format_call_graph">asyncio.format_call_graph</seealso>
    public string FormatCallGraph()
    {
        CheckThread();
        return LoopTable.Find(_root.LoopId) is { } loop && !HasEnded ? AwaitTree.FormatCallers(loop, _root) : ToString() + Environment.NewLine;
    }
}
