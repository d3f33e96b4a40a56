using System.Diagnostics;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines;

/// <content>
/// Who may call what. What changes the loop or a task is refused on any other thread than the loop's, always: the check is a comparison. What only
/// tells something is refused in debug mode. Between two runs the loop's thread may do all that needs no running loop.
/// </content>
public sealed partial class EventLoop
{
    private bool _isClosed;

    internal bool HasEnded => _isClosed;

    /// <summary>Refuses any other thread than the loop's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckThread([CallerMemberName] string member = "")
    {
        if (!RunsHere)
            CheckAtRest($"EventLoop.{member}");
    }

    /// <summary>The same for what belongs to the loop; <paramref name="what"/> names it.</summary>
    internal void CheckThreadFor(string what, string member)
    {
        if (!RunsHere)
            CheckAtRest($"{what}.{member}");
    }

    /// <summary>Refuses to use what was made on this loop where it does not run; <paramref name="what"/> is that, as in "This reader".</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CheckRunsHere(string what)
    {
        if (!RunsHere)
            throw RunsElsewhere(what);
    }

    private static InvalidOperationException RunsElsewhere(string what) =>
        new($"{what} belongs to another event loop, the one on which it was made; go through that loop's CallSoonThreadsafe.");

    /// <summary>Refuses a thread that is not that of the task's loop. One that has ended is nobody's.</summary>
    internal static void CheckThreadOf(CoroutineFrame root, string what, string member)
    {
        var id = root.LoopId;
        if (id == 0 || t_running is { } running && running.Id == id)
            return;
        if (LoopTable.Find(id) is not { IsOnThread: false } owner)
            return;
        t_running?.CheckOwn(root);
        throw owner.WrongThread($"{what}.{member}");
    }

    /// <summary>The task's loop, which has to run here.</summary>
    internal static EventLoop RequireOwn(CoroutineFrame root, string what, string member)
    {
        if (t_running is { } loop && loop.Id == root.LoopId)
            return loop;
        CheckThreadOf(root, what, member);
        Require().CheckOwn(root);
        throw new UnreachableException();
    }

    /// <summary>As <see cref="CheckThreadOf"/>, in debug mode only.</summary>
    internal static void CheckReaderOf(CoroutineFrame root, string what, string member)
    {
        if (LoopTable.Find(root.LoopId) is { Debug: true })
            CheckThreadOf(root, what, member);
    }

    /// <summary>Refuses another loop's task.</summary>
    internal void CheckOwn(CoroutineFrame root)
    {
        if (root.LoopId != Id)
            throw new InvalidOperationException($"Task '{TaskCore.Find(root)?.Name ?? root.Method}' runs on another event loop; there, await its AsTask() or use CallSoonThreadsafe.");
    }

    internal bool IsOnThread => ReferenceEquals(System.Threading.Thread.CurrentThread, _systemThread);

    private void CheckAtRest(string member)
    {
        if (_isClosed)
            throw Ended();
        if (!IsOnThread)
            throw WrongThread(member);
    }

    private InvalidOperationException WrongThread(string member) => new(
        $"{member} was called on {Describe(System.Threading.Thread.CurrentThread)}, and the event loop runs on {Describe(_systemThread)}. "
        + "From other threads use the loop's CallSoonThreadsafe or Submit, or what is documented for any thread.");

    private static string Describe(Thread thread) =>
        $"thread {thread.ManagedThreadId}{(string.IsNullOrEmpty(thread.Name) ? "" : $" ('{thread.Name}')")}";
}
