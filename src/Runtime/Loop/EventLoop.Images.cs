using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>
    /// An image of all tasks of the loop: where each stands, what it holds and who waits for whom, with what remains of each sleep. The loop goes on; nothing of it changes. To be
    /// called between two steps: by the host of a loop that it drives itself, or in a callback. A coroutine awaits <see cref="Coroutine.Checkpoint"/> instead.
    /// </summary>
    /// <remarks>Not saved: values of <c>AsyncLocal</c>, cancellation tokens of tasks (they are made anew when asked for), where tasks were created.</remarks>
    /// <param name="hosts">The objects that are not saved but bound again at restore.</param>
    /// <exception cref="CoroutineImageException">Something cannot be saved; the message says what, and how it is reached.</exception>
    public CoroutineImage Save(ImageHosts? hosts = null)
    {
        CheckThread();
        if (Inbox.HasItems)
            throw new CoroutineImageException("The loop cannot be saved: something that another thread has posted waits to be taken in. Let the loop go round once.");
        if (PendingCallbacks() is { } callback)
            throw new CoroutineImageException($"The loop cannot be saved: {callback} waits for its turn, and images have no callbacks.");
        return SaveAll(hosts);
    }

    /// <summary>Adds the tasks of an image to this loop, where they go on from the awaits where they stood: sleeps for as long as was left of them, those that were ready in their order.</summary>
    /// <remarks>A loop without tasks and timers takes over the time of an image of a whole loop (<see cref="Time"/>), unless its own is later.</remarks>
    /// <param name="image">The image. It may be restored any number of times.</param>
    /// <param name="hosts">What takes the place of the objects that were not saved.</param>
    /// <returns>The tasks; that of <see cref="CoroutineTask.Save"/> first.</returns>
    /// <exception cref="CoroutineImageException">The image is damaged, or was made by a build that this one does not fit. Nothing of the loop has changed.</exception>
    public IReadOnlyList<CoroutineTask> Restore(CoroutineImage image, ImageHosts? hosts = null)
    {
        CheckThread();
        ArgumentNullException.ThrowIfNull(image);
        return LoopImage.Restore(this, image, hosts).Tasks;
    }

    /// <summary>The moment at which an image of the whole loop goes on: a loop in which nothing happens takes the image's time over, if that is later.</summary>
    internal TimeSpan TimeAfterRestore(TimeSpan saved) => TaskCount == 0 && Timers.Count == 0 && saved > Time ? saved : Time;

    /// <summary>The clock shows at least this time.</summary>
    internal void PutForward(TimeSpan to)
    {
        var time = Time;
        if (to > time)
            _timeBefore += to - time;
    }

    /// <summary>The timer of a restored sleeper.</summary>
    internal void RestoreTimer(TimeSpan deadline, CoroutineWaiter waiter)
    {
        Timers.Add(Time.Ticks, deadline.Ticks, waiter);
        StopRunningOn();
    }

    /// <summary>Whoever wants to hear of each task hears of these, too.</summary>
    internal void TellRestored(IEnumerable<CoroutineFrame> roots)
    {
        foreach (var root in roots)
            TellCreated(root);
    }

    /// <summary>A task with this first frame is one of the loop's from now on.</summary>
    internal void Adopt(CoroutineFrame root)
    {
        root.MoveTo(Thread);
        root.Root = root;
        root.LoopId = Id;
        TaskCount++;
    }

    private CoroutineImage SaveAll(ImageHosts? hosts)
    {
        if (IsEnding)
            throw new CoroutineImageException("The loop cannot be saved: its main task has ended, and it is about to end.");
        if (LaterCallbacks() is { } later)
            throw new CoroutineImageException($"The loop cannot be saved: a {later} was asked for with CallLater or CallAt, and images have no callbacks. Let a task sleep instead.");
        return LoopImage.Save(this, LiveRoots(), _mainRoot is { LoopId: not 0 } main ? main : null, hosts, isWhole: true);
    }

    /// <summary>What stands in the ring, in its order, without what runs: coroutines, callbacks that images have (<see cref="HeldCallback"/>), and those that they do not have.</summary>
    internal IEnumerable<object> InTheRing()
    {
        Dictionary<CallbackStep, int> places = [];
        var running = _inSteps ? Ready.Head : null;
        foreach (var frame in Ready.Frames())
        {
            if (frame is not CallbackStep step)
            {
                yield return frame;
                continue;
            }

            var place = places.GetValueOrDefault(step);
            places[step] = place + 1;
            if ((place > 0 || !ReferenceEquals(step, running)) && !step.IsTakenBack)
                yield return step.HeldAt(place) is { } held ? held : step;
        }
    }

    /// <summary>A callback in the ring that images do not have.</summary>
    private string? PendingCallbacks() => InTheRing().OfType<CallbackStep>().FirstOrDefault() is { } step ? $"a {step.Method}" : null;

    /// <summary>What a user has asked to be called later.</summary>
    private string? LaterCallbacks() => Timers.Waiting().Select(static timer => timer.Waiter.Frame).FirstOrDefault(static frame => frame is CallbackFrame { Held: null })?.Method;
}
