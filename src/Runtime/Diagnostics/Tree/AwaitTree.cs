using System.Text;
using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>
/// Writes who waits on whom: each task once, its coroutines from the outermost to the one that waits, and under it the tasks that it waits for. A
/// task that several wait for stands under the first, and the others refer to it by its number; so does what waits in a circle, and for a lock that a
/// task holds.
/// </summary>
/// <example>
/// <code>
/// task 1 'main' waits for 2 tasks
///   Program.Main() in Program.cs:line 30
///     url = "http://example.org"
///   Coroutine.Gather
///   ├─ task 2 'reader' waits for AsyncQueue: 0 items, 1 getting, 0 putting
///   │    Program.Read(int) in Program.cs:line 12
///   │      id = 7
///   │    AsyncQueue&lt;int&gt;.Get()
///   └─ task 3 'writer' sleeps for 00:00:01
/// </code>
/// </example>
internal sealed class AwaitTree
{
    /// <summary>What stands deeper begins at the margin again, so that the text grows with the tasks only.</summary>
    private const int Deepest = 16;
    private const int MostLocals = 16;
    private const int Outermost = 24;
    private const int Innermost = 8;

    private readonly EventLoop _loop;
    private readonly int _most;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<CoroutineWaiter, long> _deadlines;
    private readonly Dictionary<CoroutineFrame, int> _numbers = [];
    private readonly HashSet<CoroutineFrame> _written = [];
    private readonly Queue<CoroutineFrame> _tooDeep = new();

    private AwaitTree(EventLoop loop, int most)
    {
        _loop = loop;
        _most = most;
        _deadlines = loop.Timers.Waiting().ToDictionary(timer => timer.Waiter, timer => timer.Deadline);
    }

    internal static string Format(EventLoop loop, int most)
    {
        var tree = new AwaitTree(loop, most);
        tree.WriteAll();
        return tree._text.ToString();
    }

    /// <summary>One task: its coroutines, innermost first, and those that wait for it.</summary>
    internal static string FormatCallers(EventLoop loop, CoroutineFrame root)
    {
        var tree = new AwaitTree(loop, int.MaxValue);
        tree.WriteCallers(root);
        return tree._text.ToString();
    }

    private void WriteAll()
    {
        var roots = _loop.LiveRoots();
        HashSet<CoroutineFrame> awaited = [.. roots.SelectMany(TaskView.Awaited)];
        foreach (var root in roots)
        {
            if (!awaited.Contains(root))
                WriteTop(root);
        }

        // what is left waits in a circle
        foreach (var root in roots)
            WriteTop(root);
        if (roots.Count > _written.Count)
            Line("", $"... and {roots.Count - _written.Count} more tasks");
    }

    private void WriteTop(CoroutineFrame root)
    {
        if (!IsLeft(root))
            return;
        WriteTask(root, "", "", 0);
        while (_tooDeep.TryDequeue(out var deep))
        {
            if (IsLeft(deep))
                WriteTask(deep, "", "", 0);
        }
    }

    private bool IsLeft(CoroutineFrame root) => !_written.Contains(root) && _written.Count < _most;

    private void WriteTask(CoroutineFrame root, string first, string rest, int depth)
    {
        _written.Add(root);
        var frames = TaskView.Chain(root);
        Line(first, Headline(root, frames[^1]));
        for (var i = 0; i < frames.Count; i++)
        {
            if (i == Outermost && frames.Count > Outermost + Innermost + 1)
            {
                Line(rest, $"  ... {frames.Count - Outermost - Innermost} more coroutines ...");
                i = frames.Count - Innermost;
            }

            WriteFrame(frames[i], rest + "  ", _loop.IsRunning(root) && i == frames.Count - 1);
        }

        var awaited = TaskView.Awaited(root);
        for (var i = 0; i < awaited.Count; i++)
        {
            var isLast = i == awaited.Count - 1;
            var branch = rest + (isLast ? "  └─ " : "  ├─ ");
            if (_written.Contains(awaited[i]))
            {
                Line(branch, $"{NameOf(awaited[i])}, see above");
            }
            else if (depth == Deepest)
            {
                Line(branch, $"{NameOf(awaited[i])}, see below");
                _tooDeep.Enqueue(awaited[i]);
            }
            else if (_written.Count < _most)
            {
                WriteTask(awaited[i], branch, rest + (isLast ? "     " : "  │  "), depth + 1);
            }
        }
    }

    private void WriteFrame(CoroutineFrame frame, string indent, bool isRunning)
    {
        var info = TaskView.Describe(frame, isRunning);
        Line(indent, info.ToString());
        foreach (var local in info.Locals.Take(MostLocals))
            Line(indent, $"  {local}");
        if (info.Locals.Count > MostLocals)
            Line(indent, $"  and {info.Locals.Count - MostLocals} more");
    }

    private void WriteCallers(CoroutineFrame root)
    {
        var callers = new Dictionary<CoroutineFrame, List<CoroutineFrame>>();
        foreach (var waiting in _loop.LiveRoots())
        {
            foreach (var awaited in TaskView.Awaited(waiting))
                (callers.TryGetValue(awaited, out var known) ? known : callers[awaited] = []).Add(waiting);
        }

        var left = new Queue<CoroutineFrame>([root]);
        while (left.TryDequeue(out var task))
        {
            if (!_written.Add(task))
                continue;
            var frames = TaskView.Chain(task);
            Line("", Headline(task, frames[^1]));
            for (var i = frames.Count - 1; i >= 0; i--)
                WriteFrame(frames[i], "  ", _loop.IsRunning(task) && i == frames.Count - 1);
            foreach (var caller in callers.GetValueOrDefault(task, []))
            {
                Line("  ", $"awaited by {NameOf(caller)}");
                left.Enqueue(caller);
            }
        }
    }

    private string Headline(CoroutineFrame root, CoroutineFrame leaf)
    {
        var text = $"{NameOf(root)} {TaskView.Doing(root, leaf, _loop, _deadlines)}";
        if (TaskView.LockHolder(leaf) is { } holder)
            text += holder.Root is { } task ? $", held by {NameOf(task)}" : ", held by a task that has ended";
        return text;
    }

    private string NameOf(CoroutineFrame root)
    {
        if (!_numbers.TryGetValue(root, out var number))
            _numbers.Add(root, number = _numbers.Count + 1);
        return $"task {number} '{TaskCore.Find(root)?.Name ?? root.Method}'";
    }

    private void Line(string indent, string text) => _text.Append(indent).Append(text).AppendLine();
}
