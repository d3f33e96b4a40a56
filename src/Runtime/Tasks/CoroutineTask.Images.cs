using Coroutines.Images;

namespace Coroutines;

public partial class CoroutineTask
{
    /// <summary>
    /// An image of this task with all that its coroutines hold: other tasks whose handles they have are in it, too. The task goes on. It must be suspended: a coroutine that
    /// saves itself awaits <see cref="Coroutine.Checkpoint"/>.
    /// </summary>
    /// <remarks>
    /// Tasks whose handles nobody in the image has are not in it, even where this one waits for what they will do: release a lock, set an event, put an item. Whoever restores it
    /// must see to that. Not saved: values of <c>AsyncLocal</c>, and the task's cancellation token, which is made anew when it is asked for.
    /// </remarks>
    /// <param name="hosts">The objects that are not saved but bound again at restore.</param>
    /// <exception cref="CoroutineImageException">Something cannot be saved; the message says what, and how it is reached.</exception>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public CoroutineImage Save(ImageHosts? hosts = null)
    {
        CheckThread();
        if (HasEnded)
            throw new InvalidOperationException($"Task '{NameForMessages}' has ended: there is nothing to go on from.");
        return LoopImage.Save(EventLoop.Require(), [_root], null, hosts, isWhole: false);
    }

    /// <summary>
    /// A copy of this task in the same loop, which goes on from the same await and shares nothing that can change with it, but the hosts.
    /// </summary>
    /// <param name="hosts">The objects that both share.</param>
    /// <exception cref="CoroutineImageException">Something cannot be saved.</exception>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public CoroutineTask Fork(ImageHosts? hosts = null) => EventLoop.Require().Restore(Save(hosts), hosts)[0];
}
