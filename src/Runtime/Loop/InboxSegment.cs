using Coroutines.CompilerServices;
using Coroutines.Diagnostics;

namespace Coroutines;

/// <summary>
/// Some postings in a row. Its callbacks stay in it until they run: among the ready frames it stands once for each row of callbacks that no item
/// parts, so they keep their place among the coroutines without a frame for each.
/// </summary>
/// <remarks>Other threads fill it, under the inbox's lock; once the loop has taken it, it is the loop's alone.</remarks>
internal sealed class InboxSegment(EventLoop loop) : CallbackStep
{
    private const int Length = 64;

    private readonly Posting[] _postings = new Posting[Length];
    private int _count;
    private int _delivered;
    private int _run;

    /// <summary>How often it stands among the ready frames.</summary>
    private int _rows;
    private bool _isDelivered;

    /// <summary>What was posted after it.</summary>
    internal InboxSegment? Next;

    public override string Method => NameOf(Array.Find(_postings[_run..], static posting => posting.Callback is not null));

    /// <summary>Under the inbox's lock. False when it is full.</summary>
    internal bool TryAdd(in Posting posting)
    {
        var count = _count;
        if (count == Length)
            return false;
        _postings[count] = posting;
        _count = count + 1;
        return true;
    }

    /// <summary>Delivers the items, and lets the callbacks stand among the ready frames. After an item that failed it can be called again.</summary>
    internal void Deliver()
    {
        var isInRow = false;
        while (_delivered < _count)
        {
            ref var posting = ref _postings[_delivered++];
            if (posting.Callback is null)
            {
                isInRow = false;
                var item = posting.Item;
                posting = default;
                item.Deliver();
            }
            else if (isInRow)
            {
                loop.Inbox.CallbacksInRows++;
            }
            else
            {
                // debug mode looks at each callback as a step
                isInRow = !loop.Debug;
                _rows++;
                Status = FrameStatus.Ready;
                loop.Ready.Push(this);
            }
        }

        _isDelivered = true;
        FreeIfDone();
    }

    internal void Abandon()
    {
        while (_delivered < _count)
        {
            if (_postings[_delivered++] is { Callback: null } posting)
                posting.Item.Abandon();
        }
    }

    protected internal override CoroutineFrame? Resume()
    {
        while (_postings[_run].Callback is null)
            _run++;
        for (Run(); _run < _delivered && _postings[_run].Callback is not null && !loop.Debug; Run())
            loop.Inbox.CallbacksInRows--;
        _rows--;
        FreeIfDone();
        return null;
    }

    protected internal override void Recycle()
    {
    }

    private void Run()
    {
        ref var place = ref _postings[_run++];
        var posting = place;
        place = default;
        loop.BeginCallback(posting.Context);
        try
        {
            posting.Callback!(posting.Argument);
        }
        catch (Exception error)
        {
            loop.Report(new CoroutineDiagnostic($"Exception in {NameOf(posting)}.", error));
        }
    }

    private static string NameOf(in Posting posting) => CallbackFrame.NameOf(posting.Callback, posting.Argument);

    private void FreeIfDone()
    {
        if (_rows > 0 || !_isDelivered)
            return;
        _count = _delivered = _run = 0;
        _isDelivered = false;
        loop.Inbox.Free(this);
    }
}
