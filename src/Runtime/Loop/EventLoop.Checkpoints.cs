using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class EventLoop
{
    /// <summary>So many rounds a checkpoint waits for callbacks that are about to run, and then fails.</summary>
    private const int CheckpointPatience = 100;

    private CheckpointWait? _checkpoint;

    internal CheckpointStore? Checkpoints => _options.Checkpoints;

    /// <summary>Goes on from the newest checkpoint in <see cref="EventLoopOptions.Checkpoints"/>, on a fresh loop, until the task ends that was the main one.</summary>
    /// <param name="options">How the loop runs, and where its checkpoints are. Its <see cref="EventLoopOptions.Hosts"/> take the place of what was not saved.</param>
    /// <returns>False when there is no checkpoint: nothing was run.</returns>
    /// <exception cref="ArgumentException">The options name no store.</exception>
    /// <exception cref="CoroutineImageException">The checkpoint does not fit this program.</exception>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    public static bool Resume(EventLoopOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Checkpoints is not { } store)
            throw new ArgumentException($"The options have no {nameof(EventLoopOptions.Checkpoints)} to go on from.", nameof(options));
        if (store.Load() is not { } image)
            return false;
        Run(image, options);
        return true;
    }

    /// <summary>Restores an image on a fresh loop, and runs until the task ends that was the main one where it was made.</summary>
    /// <param name="image">The image of a whole loop.</param>
    /// <param name="options">How the loop runs. Its <see cref="EventLoopOptions.Hosts"/> take the place of what was not saved.</param>
    /// <exception cref="CoroutineImageException">The image is damaged, does not fit this program, or has no main task.</exception>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    public static void Run(CoroutineImage image, EventLoopOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        RequireNone(null);
        options ??= new EventLoopOptions();
        new EventLoop(options).RunMain(
            static (loop, image) => LoopImage.Restore(loop, image, loop._options.Hosts, needsMain: true).Main!,
            image).GetResult();
    }

    internal void AskForCheckpoint(CoroutineFrame frame)
    {
        _checkpoint ??= new CheckpointWait();
        _checkpoint.Waiters.Add(frame.WaitOn(_checkpoint));
        StopRunningOn();
    }

    /// <summary>Between two rounds: those who have asked are made ready, which is how they stand in the image.</summary>
    private void TakeCheckpoint()
    {
        var checkpoint = _checkpoint!;
        var callback = PendingCallbacks();
        if (callback is not null && ++checkpoint.Rounds < CheckpointPatience)
        {
            StopRunningOn();
            return;
        }

        _checkpoint = null;
        var waiting = checkpoint.Waiters.FindAll(static waiter => waiter.IsWaiting);
        if (waiting.Count == 0)
            return;
        foreach (var waiter in waiting)
            waiter.TryResume();
        try
        {
            if (callback is not null)
                throw new CoroutineImageException($"No checkpoint could be taken in {CheckpointPatience} rounds: there was always a callback that waited for its turn, and images have none.");
            Checkpoints!.Save(SaveAll(_options.Hosts));
        }
        catch (Exception error)
        {
            foreach (var waiter in waiting)
                waiter.Frame!.SetError(error);
        }
    }

    private sealed class CheckpointWait : IHeldWait
    {
        // it stands ready in the image, and what it waited for is over
        object? IHeldWait.Holder => null;

        internal List<CoroutineWaiter> Waiters { get; } = [];

        internal int Rounds { get; set; }

        void IHeldWait.Restore(CoroutineFrame frame, EventLoop loop) => throw new InvalidOperationException();

        public bool Cancel(CoroutineWaiter waiter, CoroutineCancelledException cancel) => false;
    }
}
