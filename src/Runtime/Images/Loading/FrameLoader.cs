using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Makes the frames of an image, and puts them where they stood: under their callers, among those who wait, in the ring.</summary>
internal sealed class FrameLoader(ImageLoader loader)
{
    private readonly Dictionary<ImageShape, int> _states = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CoroutineFrame, Saved> _frames = new(ReferenceEqualityComparer.Instance);
    private readonly List<Action<EventLoop>> _waits = [];
    private readonly HashSet<object> _awaited = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IHeldWatcher, List<TaskCore>> _watchers = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<object> _sleeping = [];

    internal List<Action> WhenFilled { get; } = [];

    internal List<Action> WhenAttached { get; } = [];

    /// <summary>The core of a task that belongs to the image.</summary>
    internal TaskCore TaskOf(CoroutineFrame root) =>
        _frames.ContainsKey(root) && root.Caller is null or TaskCore ? TaskCore.Of(root) : throw loader.Damaged($"'{root.Method}' is no task's first coroutine");

    internal CoroutineFrame? Make(ImageRecord record, ImagePoint point)
    {
        if (RestorableFrames.Rent(record.Shape.Type) is not { } frame)
        {
            loader.Differs($"there is no restorable coroutine '{BadImage.Short(record.Shape.Type)}' in this program");
            return null;
        }

        if (!_states.TryGetValue(record.Shape, out var state))
        {
            (state, var difference) = FramePoints.Find(frame, point);
            if (difference is not null)
                loader.Differs(difference);
            _states.Add(record.Shape, state);
        }

        frame.State = state;
        _frames.Add(frame, new Saved());
        return frame;
    }

    internal void Fill(CoroutineFrame frame, ImageRecord record)
    {
        var members = loader.Begin(record, frame);
        var saved = _frames[frame];
        string? stands = null;
        Exception? error = null;
        members.Member(FrameHeader.Stands, ref stands);
        members.TryTake(FrameHeader.WaitsFor, out var waitsFor);
        members.Member(FrameHeader.Error, ref error);
        members.TryTake(FrameHeader.Task, out var task);
        saved.Stands = stands ?? "";
        switch (stands)
        {
            case FrameHeader.Calls:
                var callee = loader.ObjectAt<CoroutineFrame>(waitsFor);
                if (callee.Caller is not null || !_frames.ContainsKey(callee))
                    throw loader.Damaged("two coroutines wait for the same one");
                frame.WaitingOn = callee;
                callee.Caller = frame;
                break;
            case FrameHeader.Sleeps:
                saved.Left = waitsFor.Kind == ImageKind.Null ? Timeout.InfiniteTimeSpan
                    : waitsFor is { Kind: ImageKind.Integer, Bits: >= 0 } ? TimeSpan.FromTicks(Math.Min(waitsFor.Bits, long.MaxValue / 2)) : throw loader.Damaged($"a sleep cannot have {waitsFor} left");
                break;
            case FrameHeader.Ready when waitsFor.Kind == ImageKind.Reference:
                // who was woken by what is handed to one only gives it back when it is cancelled
                if (loader.ObjectAt<object>(waitsFor) is IHeldWait woken && ReferenceEquals(woken.Holder, woken))
                    saved.HasWoken = woken;
                break;
            case FrameHeader.Yielded or FrameHeader.Ended when frame.TryRest(stands):
                break;
            case FrameHeader.Cold or FrameHeader.Ready or FrameHeader.Waits:
                break;
            default:
                throw loader.Damaged($"a coroutine cannot stand '{stands}'");
        }

        if ((stands is FrameHeader.Cold or FrameHeader.Ended) != (frame.State == 0 && task.Kind == ImageKind.Null && stands != FrameHeader.Ready))
            throw loader.Damaged("only a coroutine that has not started is cold");
        if (frame.State == 0 && stands is not (FrameHeader.Cold or FrameHeader.Ended or FrameHeader.Ready))
            throw loader.Damaged("a coroutine that has not started waits for nothing");
        if (error is not null && stands != FrameHeader.Ready)
            throw loader.Damaged("only a coroutine that is ready can have an error to be thrown");
        frame.TryRest(stands);
        saved.Error = error;
        if (task.Content is ImageRecord core)
            saved.Core = core;
        frame.Visit(members);
        members.RequireKept();
        loader.End(members);
    }

    /// <summary>Notes that a primitive will wake a frame.</summary>
    internal void Awakens(IHeldWait wait, CoroutineFrame frame)
    {
        if (!_frames.TryGetValue(frame, out var saved) || saved.Wait is not null)
            throw loader.Damaged($"'{frame.Method}' waits in two places");
        saved.Wait = wait;
        _awaited.Add(wait);
        _waits.Add(loop => wait.Restore(frame, loop));
    }

    /// <summary>Notes that a task will tell a watcher of its end.</summary>
    internal void Tells(TaskCore core, IHeldWatcher watcher)
    {
        if (!_watchers.TryGetValue(watcher, out var told))
            _watchers.Add(watcher, told = []);
        told.Add(core);
        _waits.Add(_ => core.AddWatcher(watcher));
    }

    /// <summary>Notes that a primitive has woken a frame that has not run yet.</summary>
    internal void HasWoken(IHeldWait wait, CoroutineFrame frame)
    {
        if (!_frames.TryGetValue(frame, out var saved) || saved.HasWoken is not null)
            throw loader.Damaged($"'{frame.Method}' was woken in two places");
        saved.HasWoken = wait;
    }

    /// <summary>Whether what generated code will ask of the frame's callee is there.</summary>
    internal void ExpectCallee<TFrame>(CoroutineFrame frame)
        where TFrame : CoroutineFrame
    {
        if (frame.WaitingOn is not TFrame)
            throw loader.Damaged($"'{frame.Method}' waits for a coroutine of another type, or for none");
    }

    internal void ExpectNoCallee(CoroutineFrame frame)
    {
        if (frame.WaitingOn is CoroutineFrame)
            throw loader.Damaged($"'{frame.Method}' does not wait for a coroutine where it stands");
    }

    /// <summary>Before anything is done to a loop: what waits will be woken by somebody.</summary>
    /// <param name="made">All objects of the image.</param>
    internal void Check(IEnumerable<object?> made)
    {
        foreach (var (frame, saved) in _frames)
        {
            if (saved.Core is not null)
            {
                if (frame.Caller is not null and not TaskCore)
                    throw loader.Damaged($"'{frame.Method}' is a task's first coroutine, and another one waits for it");
                TaskImage.RestoreCore(loader, frame, saved.Core);
            }
        }

        foreach (var (frame, saved) in _frames)
        {
            if (saved.Coroutine is not null && saved.Stands != FrameHeader.Cold)
                throw loader.Damaged($"'{frame.Method}' has started, and a variable holds it as one that has not");
            if (saved.HasWoken is not null && (saved.Stands != FrameHeader.Ready || saved.Error is not null))
                throw loader.Damaged($"'{frame.Method}' was woken, and is not ready");
            if (saved.Stands == FrameHeader.Waits != saved.Wait is not null)
                throw loader.Damaged($"'{frame.Method}' {(saved.Wait is null ? "waits for what is not in the image" : "is woken by what it does not wait for")}");
        }

        foreach (var action in WhenFilled)
            action();
        CheckWatchers(made);
    }

    /// <summary>What waits for several tasks hears of the end of each, and of no other.</summary>
    private void CheckWatchers(IEnumerable<object?> made)
    {
        foreach (var watcher in made.OfType<IHeldWatcher>())
        {
            if (watcher.Watched(_awaited.Contains(watcher)) is not { } watched)
                continue;
            var told = _watchers.GetValueOrDefault(watcher) ?? [];
            if (!watched.Select(static task => task.Core).CountBy(static core => core!).ToHashSet().SetEquals(told.CountBy(static core => core)))
                throw loader.Damaged($"a {watcher.GetType().Name} is not told of the ends of the tasks that it waits for");
        }
    }

    /// <summary>The innermost frame of a task, whose every frame then belongs to it.</summary>
    internal CoroutineFrame Claim(CoroutineFrame root)
    {
        if (root.Caller is not null and not TaskCore || !_frames.TryGetValue(root, out var first) || first.IsClaimed)
            throw loader.Damaged($"'{root.Method}' cannot be a task's first coroutine");
        var frame = root;
        while (true)
        {
            var saved = _frames[frame];
            saved.IsClaimed = true;
            if (saved.Stands != FrameHeader.Calls)
                break;
            frame = (CoroutineFrame)frame.WaitingOn!;
        }

        if (_frames[frame].IsAtRest)
            throw loader.Damaged($"'{frame.Method}' is awaited, and does nothing");
        return frame;
    }

    /// <summary>Every frame that waits or is ready must belong to a task, or nobody would run it.</summary>
    internal void CheckClaims()
    {
        foreach (var (frame, saved) in _frames)
        {
            if (!saved.IsClaimed && (!saved.IsAtRest || frame.Caller is TaskCore))
                throw loader.Damaged($"'{frame.Method}' belongs to no task");
        }
    }

    /// <summary>Everything has been checked: the innermost frames wait again. Those that are ready are pushed by the loop, in their order.</summary>
    internal void Attach(EventLoop loop, IEnumerable<(CoroutineFrame Root, CoroutineFrame Leaf)> tasks)
    {
        foreach (var (root, leaf) in tasks)
        {
            leaf.Root = root;
            if (_frames[leaf] is { Stands: FrameHeader.Sleeps, Left: var left } && left == Timeout.InfiniteTimeSpan)
                leaf.RestoreWait(SleepWait.Endless, loop);
        }

        // those with the same deadline ring in the order in which they asked for it
        foreach (var each in _sleeping)
        {
            if (each is CoroutineFrame sleeper)
                loop.RestoreTimer(loader.Now + _frames[sleeper].Left, sleeper.RestoreWait(loop.SleepWait, loop));
            else if (each is HeldCallback callback)
                callback.Of.AskAgain(loop, callback.Name);
        }

        foreach (var action in WhenAttached)
            action();
        foreach (var wait in _waits)
            wait(loop);
        foreach (var (frame, saved) in _frames)
        {
            if (saved.HasWoken is { } woken)
                frame.WaitingOn = woken;
            if (saved.Error is { } error)
                frame.SetError(error);
        }
    }

    internal bool IsCold(CoroutineFrame frame) => _frames.ContainsKey(frame) && frame.State == 0;

    /// <summary>The coroutine of a cold frame: several variables may hold the same one.</summary>
    internal T OneOf<T, TFrame>(TFrame cold, Func<TFrame, T> wrap)
        where T : struct
        where TFrame : CoroutineFrame
    {
        ref var value = ref _frames[cold].Coroutine;
        return (T)(value ??= wrap(cold));
    }

    /// <summary>Those who sleep for a time, and callbacks that are due at one, in the order in which they wake.</summary>
    internal void SetSleeping(IReadOnlyList<object> sleeping)
    {
        var expected = _frames.Where(static each => each.Value.Stands == FrameHeader.Sleeps && each.Value.Left != Timeout.InfiniteTimeSpan).Select(static each => each.Key)
            .ToHashSet<CoroutineFrame>(ReferenceEqualityComparer.Instance);
        if (sleeping.Count(static each => each is CoroutineFrame) != expected.Count || !expected.SetEquals(sleeping.OfType<CoroutineFrame>()))
            throw loader.Damaged("those that sleep are not those that stand so");
        _sleeping = sleeping;
    }

    internal bool IsReady(CoroutineFrame leaf) => _frames[leaf].Stands == FrameHeader.Ready;

    private sealed class Saved
    {
        internal string Stands = "";
        internal TimeSpan Left;
        internal Exception? Error;
        internal ImageRecord? Core;
        internal IHeldWait? Wait;
        internal IHeldWait? HasWoken;
        internal bool IsClaimed;

        /// <summary>Whether it belongs to no task: it goes on when somebody awaits it.</summary>
        internal bool IsAtRest => Stands is FrameHeader.Cold or FrameHeader.Yielded or FrameHeader.Ended;

        /// <summary>The <see cref="Coroutine"/> or <see cref="Coroutine{T}"/> of a cold one, once it is made.</summary>
        internal object? Coroutine;
    }
}
