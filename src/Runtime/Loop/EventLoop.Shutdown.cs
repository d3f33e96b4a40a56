using Coroutines.Diagnostics;

namespace Coroutines;

public sealed partial class EventLoop
{
    private const int MostRoundsOfCallbacks = 100;

    /// <summary>Whether the end has begun: other threads, which could keep it from coming, start nothing any more.</summary>
    internal bool IsEnding { get; private set; }

    /// <summary>
    /// Cancels what is left and awaits it, then closes the iterators that were left open. A body can catch a cancel and go on, or clean up
    /// for a while; after each
    /// <see cref="EventLoopOptions.ShutdownGrace"/> it is cancelled again, and after <see cref="EventLoopOptions.ShutdownCancels"/> cancels
    /// given up and named.
    /// </summary>
    internal void ShutDown()
    {
        IsEnding = true;
        CancelLive();
        if (CloseIterators())
        {
            AwaitLive(_options.ShutdownGrace);
            CancelLive();
        }

        CallBack();

        foreach (var core in LiveRoots().Select(TaskCore.Of))
        {
            Report(new CoroutineDiagnostic(
                $"Task '{core.Name}' did not end after {_options.ShutdownCancels} cancels and is given up: does it catch every exception?{Environment.NewLine}"
                + AwaitTree.FormatCallers(this, core.Root!).TrimEnd(),
                Task: core.GetHandle()));
        }

        Guards.ReportAll();
    }

    private void CancelLive()
    {
        for (var cancels = 0; TaskCount > 0 && cancels < _options.ShutdownCancels; cancels++)
        {
            foreach (var root in LiveRoots())
                TaskCore.Of(root).Cancel("The event loop ends.");
            AwaitLive(_options.ShutdownGrace);
        }
    }

    /// <summary>
    /// Who waits for the end of a task by a callback, such as another thread for what it submitted, hears of it in the round after. What these
    /// callbacks begin is cancelled, too; those that call for ever are not waited for.
    /// </summary>
    private void CallBack()
    {
        var refusing = TaskCount;
        for (var rounds = 0; Ready.Count > 0 && rounds < MostRoundsOfCallbacks; rounds++)
            RunReady();
        if (TaskCount > refusing)
            CancelLive();
    }

    private void AwaitLive(TimeSpan grace)
    {
        var over = false;
        var alarm = CallLater(grace, () => over = true);
        while (TaskCount > 0 && !over)
            RunRound();
        alarm.Cancel();
    }
}
