using System.ComponentModel;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <summary>
/// To whom generated code shows what an object or a frame holds, each member by name and as a reference. One description serves both ways: saving reads the
/// members, loading assigns them. For the same type, and a frame's same resume point, it is always the same members in the same order.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ImageMembers
{
    private readonly ImageSaver? _saver;
    private readonly ImageLoader? _loader;
    private readonly List<ImageValue>? _saved;
    private ImageRecord _record = null!;
    private CoroutineFrame? _frame;
    private int _index;
    private List<string>? _kept;

    internal ImageMembers(ImageSaver saver)
    {
        _saver = saver;
        _saved = [];
    }

    internal ImageMembers(ImageLoader loader) => _loader = loader;

    /// <summary>A local, a parameter, a field.</summary>
    /// <param name="name">Its name in the source; where two of one name are shown, a number behind it tells them apart.</param>
    /// <param name="value">Where it lives.</param>
    public void Member<T>(string name, ref T value)
    {
        if (_saver is not null)
        {
            Put(name, ImageTypes.NameOf<T>(), _saver.ValueOf(value, name));
            return;
        }

        if (!_loader!.TryTake(_record, ref _index, name, out var saved))
            return;
        if (KeptValues.IsName(name))
            (_kept ??= []).Add(_record.Shape.Names[_index - 1]);
        if (_loader.IsDeclared<T>(_record, _index, name))
            value = _loader.ValueOf<T>(saved, name);
    }

    /// <summary>The same for what older builds did not have.</summary>
    public void Added<T>(string name, ref T value, T otherwise)
    {
        if (_loader is not null && !_loader.Has(_record, name))
            value = otherwise;
        else
            Member(name, ref value);
    }

    /// <summary>The frame waits for a coroutine, which has a frame, and wants no result: it has none, or is an iterator that is being closed.</summary>
    public void Callee()
    {
        if (_loader is not null)
            _loader.Frames.ExpectCallee<CoroutineFrame>(_frame!);
    }

    /// <summary>The frame waits for a coroutine with a result, which has a frame.</summary>
    public void Callee<T>()
    {
        if (_loader is not null)
            _loader.Frames.ExpectCallee<CoroutineFrame<T>>(_frame!);
    }

    /// <summary>The frame waits for something that it keeps no awaiter of: a sleep, a turn, a wait queue.</summary>
    public void Pause() => _loader?.Frames.ExpectNoCallee(_frame!);

    /// <summary>The frame waits by an awaiter that it keeps, and asks for the result when it goes on.</summary>
    public void Awaiter<TAwaiter>(ref TAwaiter kept)
    {
        Pause();
        Member("await", ref kept);
    }

    /// <summary>A local that is not saved: what makes it anew, sets it, and returns it.</summary>
    public void Reacquire(string name, Func<object?> make) => _loader?.Reacquisitions.Add(_frame!, name, make);

    /// <summary>Those who wait at a primitive.</summary>
    internal void Waiting(string name, WaitQueue queue)
    {
        if (_saver is not null)
        {
            WaitingFrames.Save(_saver, this, name, queue.Frames());
            WaitingFrames.Save(_saver, this, name + WaitingFrames.Woken, _saver.Frames.WokenBy(queue));
        }
        else
        {
            WaitingFrames.Load(_loader!, this, name, frame => _loader!.Frames.Awakens(queue, frame));
            WaitingFrames.Load(_loader!, this, name + WaitingFrames.Woken, frame => _loader!.Frames.HasWoken(queue, frame));
        }
    }

    /// <summary>Those who wait for the end of a task or future.</summary>
    internal void Waiting(string name, IHeldWait wait, EndWaiters waiters, string owner)
    {
        if (_saver is not null)
            WaitingFrames.Save(_saver, this, name, WaitingFrames.Of(_saver, waiters, owner));
        else
            WaitingFrames.Load(_loader!, this, name, frame => _loader!.Frames.Awakens(wait, frame), wait is TaskCore core ? watcher => _loader!.Frames.Tells(core, watcher) : null);
    }

    /// <summary>The items of a collection.</summary>
    internal void Items<T>(string name, IEnumerable<T> items, Action<T> add)
    {
        if (_saver is not null)
            Put(name, ImageItems.TypeName, ImageItems.Save(_saver, name, items));
        else if (TryTake(name, out var saved))
            ImageItems.Load(_loader!, name, saved, add);
    }

    /// <summary>A future with a key was restored: the outside world may ask for it.</summary>
    internal void Found(string key, object future) => _loader?.Keyed.Add((key, future));

    internal bool AreLoading => _loader is not null;

    /// <summary>The time on the clock of the loop that is saved, or restored into.</summary>
    internal TimeSpan Now => _saver?.Now ?? _loader!.Now;

    /// <summary>A time on the loop's clock: in the image what is left of it.</summary>
    internal void Until(string name, ref TimeSpan? deadline)
    {
        var left = deadline is { } until && until != TimeSpan.MaxValue ? until - Now : deadline;
        Member(name, ref left);
        if (AreLoading)
            deadline = left is { } span ? span > TimeSpan.MaxValue - Now ? TimeSpan.MaxValue : Now + span : null;
    }

    /// <summary>The core of the restored task with this first frame.</summary>
    internal TaskCore TaskOf(CoroutineFrame root) => _loader!.Frames.TaskOf(root);

    /// <summary>What is looked at once every object has what it holds, and before anything is done to a loop.</summary>
    internal void WhenFilled(Action action) => _loader!.Frames.WhenFilled.Add(action);

    /// <summary>What is done once all tasks are the loop's.</summary>
    internal void WhenAttached(Action action) => _loader!.Frames.WhenAttached.Add(action);

    /// <summary>The same, for what needs to know the loop that it has now.</summary>
    internal void WhenAttached(Action<EventLoop> action)
    {
        if (_loader is { Loop: var loop })
            _loader.Frames.WhenAttached.Add(() => action(loop));
    }

    /// <summary>Coroutines that wait for an object itself.</summary>
    internal void Waiting(string name, IHeldWait wait, IEnumerable<CoroutineFrame> frames, int most)
    {
        if (_saver is not null)
        {
            WaitingFrames.Save(_saver, this, name, frames);
            return;
        }

        var count = 0;
        WaitingFrames.Load(_loader!, this, name, frame =>
        {
            Require(++count <= most, $"{count} coroutines wait where {most} can");
            _loader!.Frames.Awakens(wait, frame);
        });
    }

    /// <summary>What must be so for it to be saved.</summary>
    internal void RequireToSave(bool condition, string otherwise)
    {
        if (_saver is not null && !condition)
            throw _saver.Refuse("", otherwise);
    }

    /// <summary>What must be so in an image that is not damaged.</summary>
    internal void Require(bool condition, string otherwise)
    {
        if (_loader is not null && !condition)
            throw _loader.Damaged(otherwise);
    }

    /// <summary>What a statement keeps and the image has, this build's body must keep, too: otherwise it does something else with what was evaluated before.</summary>
    internal void RequireKept()
    {
        var left = _record.Shape.Names.Where(name => KeptValues.IsName(name) && _kept?.Contains(name) != true).ToList();
        if (left.Count > 0)
            _loader!.Differs($"{_record.Shape} has in the image what the method no longer keeps there: {BadImage.Short(string.Join(", ", left))}");
    }

    internal void Begin(ImageRecord record, CoroutineFrame? frame)
    {
        _kept?.Clear();
        _record = record;
        _frame = frame;
        _index = 0;
    }

    internal void Put(string name, string type, ImageValue value)
    {
        var shape = _record.Shape;
        if (_index == shape.Names.Count)
        {
            shape.Names.Add(name);
            shape.Types.Add(type);
        }

        _index++;
        _saved!.Add(value);
    }

    internal bool TryTake(string name, out ImageValue saved) => _loader!.TryTake(_record, ref _index, name, out saved);

    internal void End()
    {
        if (_saved is null)
            return;
        _record.Values = [.. _saved];
        _saved.Clear();
    }
}
