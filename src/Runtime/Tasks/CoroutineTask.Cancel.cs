using Coroutines.CompilerServices;

namespace Coroutines;

public partial class CoroutineTask
{
    /// <summary>A cancel that could not be thrown yet, because the task runs or because it must take a result first.</summary>
    internal CoroutineCancelledException? PendingCancel;

    /// <summary>How many cancels were asked for and not taken back.</summary>
    public int Cancelling { get; private set; }

    /// <summary>Asks the task to end: throws once at the await where it stands.</summary>
    /// <param name="message">The message of the exception.</param>
    /// <returns>False when it has ended already.</returns>
    public bool Cancel(string? message = null)
    {
        if (Done)
            return false;
        Cancelling++;
        PendingCancel ??= new CoroutineCancelledException(message);
        if (!ReferenceEquals(Loop.CurrentTask, this))
            DeliverTo(Leaf());
        return true;
    }

    /// <summary>Takes one cancel back, when it was handled.</summary>
    /// <returns>How many are left.</returns>
    public int Uncancel() => Cancelling > 0 ? --Cancelling : 0;

    internal void DeliverTo(CoroutineFrame leaf)
    {
        var cancel = PendingCancel!;
        PendingCancel = null;
        if (leaf.Status == FrameStatus.Ready)
            leaf.Error = cancel;
        else if (!((ICoroutineWait)leaf.WaitingOn!).Cancel(new CoroutineWaiter(leaf, leaf.Token), cancel))
            leaf.MakeReady(Loop, cancel);
    }

    private CoroutineFrame Leaf()
    {
        var frame = _root!;
        while (frame.Status == FrameStatus.Plain && frame.WaitingOn is CoroutineFrame callee)
            frame = callee;
        return frame;
    }
}
