using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Describes suspended frames: where they stand, what they wait for, what they hold.</summary>
internal sealed class FrameSaver(ImageSaver saver, EventLoop loop)
{
    private const string ForeignWaitsEndHere = "it waits for something of .NET's, which ends in this process only. Wait for it in a coroutine of its own that is marked RunsAgain = true (CORO051).";

    private Dictionary<CoroutineFrame, long>? _deadlines;
    private ILookup<object, CoroutineFrame>? _woken;

    /// <summary>All handles of a task are the same to an image.</summary>
    internal object Same(object value) => value is CoroutineTask { Core: { } core } ? core.GetHandle() : value;

    internal ImageRecord Describe(CoroutineFrame frame)
    {
        if (frame.ImageName is not { } name)
            throw saver.Refuse("", WhyNot(frame));
        if (!RestorableFrames.IsKnown(name))
            throw saver.Refuse("", $"no restorable coroutine is registered as '{name}': two have this name, or it is generic, and no restorable coroutine calls it with these types. A small restorable one that does makes it known.");
        if (frame.Rests is null && loop.IsRunning(frame.Root ?? frame) && frame.Status != FrameStatus.Cold)
            throw saver.Refuse("", "its task is running. A coroutine saves itself by 'await Coroutine.Checkpoint()'.");
        if (IsBegunAgain(frame))
            return DescribeStart(frame, name);
        var record = new ImageRecord(saver.Shape(frame.GetType(), frame.State, (_, state) => new ImageShape(name, FramePoints.At(frame, state))));
        var members = saver.Begin(record, frame);
        var (stands, waitsFor) = Standing(frame);
        ShowHeader(frame, members, stands, waitsFor);
        frame.Visit(members);
        saver.End(members);
        return record;
    }

    /// <summary>Those that are saved as ready to begin, though they wait.</summary>
    internal List<CoroutineFrame> BegunAgain { get; } = [];

    /// <summary>Whether the frame waits, or has waited, for what ends in this process only, and says that it may be run once more.</summary>
    private static bool IsBegunAgain(CoroutineFrame frame) => frame is { RunsAgain: true, HasError: false }
        && (frame.WaitingOn is ForeignWait || (frame.WaitingOn is CoroutineFrame { ImageName: null } callee && ReferenceEquals(callee.Caller, frame)));

    private ImageRecord DescribeStart(CoroutineFrame frame, string name)
    {
        var state = frame.State;
        frame.State = 0;
        try
        {
            var record = new ImageRecord(saver.Shape(frame.GetType(), 0, (_, _) => new ImageShape(name, FramePoints.At(frame, 0))));
            var members = saver.Begin(record, frame);
            ShowHeader(frame, members, FrameHeader.Ready, ImageValue.Null);
            frame.Visit(members);
            saver.End(members);
            BegunAgain.Add(frame);
            return record;
        }
        finally
        {
            frame.State = state;
        }
    }

    /// <summary>Those who are ready because a primitive has woken them.</summary>
    internal IEnumerable<CoroutineFrame> WokenBy(WaitQueue queue) => (_woken ??= loop.Ready.Frames()
        .Where(static frame => frame is { Status: FrameStatus.Ready, HasError: false, WaitingOn: WaitQueue })
        .ToLookup(static frame => frame.WaitingOn!, ReferenceEqualityComparer.Instance))[queue];

    private static string WhyNot(CoroutineFrame frame) => !frame.TakesErrors
        ? "what runs is the body as the C# compiler has it, and only rewritten ones are restorable. It is a local function that is not marked [Coroutine], was reached by a method group, or could not be rewritten: CORO052, CORO008 and CORO007 say where."
        : "the coroutine is not restorable. Mark it [Coroutine(Restorable = true)], or its type or assembly [Restorable]. If it is marked, CORO050 says why it cannot be saved.";

    private void ShowHeader(CoroutineFrame frame, ImageMembers members, string stands, ImageValue waitsFor)
    {
        members.Put(FrameHeader.Stands, "string", ImageValue.Of(stands));
        members.Put(FrameHeader.WaitsFor, "object", waitsFor);
        members.Put(FrameHeader.Error, "System.Exception", saver.Reference(frame.Error, FrameHeader.Error));
        members.Put(FrameHeader.Task, "task", frame.LoopId != 0 && TaskCore.Find(frame) is { } core ? TaskImage.OfCore(saver, core) : ImageValue.Null);
    }

    private (string Stands, ImageValue WaitsFor) Standing(CoroutineFrame frame) => frame.Status switch
    {
        _ when frame.Rests is { } rests => (rests, ImageValue.Null),
        FrameStatus.Cold => (FrameHeader.Cold, ImageValue.Null),
        FrameStatus.Ready => (FrameHeader.Ready, frame.HasError || frame.WaitingOn is TaskCore ? ImageValue.Null : WaitOf(frame, frame.WaitingOn)),
        FrameStatus.Waiting when frame.WaitingOn is SleepWait => (FrameHeader.Sleeps, Remaining(frame)),
        FrameStatus.Waiting => (FrameHeader.Waits, WaitOf(frame, frame.WaitingOn)),
        _ when frame.WaitingOn is EnumeratorWait => throw saver.Refuse("", ForeignWaitsEndHere),
        _ when frame.WaitingOn is CoroutineFrame callee && ReferenceEquals(callee.Caller, frame) => (FrameHeader.Calls, saver.Reference(callee, FrameHeader.WaitsFor)),
        _ => throw saver.Refuse("", "it is not suspended."),
    };

    private ImageValue WaitOf(CoroutineFrame frame, object? wait) => wait switch
    {
        null or SleepWait => ImageValue.Null,
        IHeldWait { Holder: { } holder } when saver.HostKey(holder) is { } key => throw saver.Refuse("", $"it waits at the host '{key}', and who waits at a host is not saved with it."),
        IHeldWait { Holder: { } holder } => saver.Reference(holder, FrameHeader.WaitsFor),
        IHeldWait when frame.Status == FrameStatus.Ready => ImageValue.Null,
        _ => throw saver.Refuse(
            "", wait is ForeignWait ? ForeignWaitsEndHere : $"it waits for a '{wait.GetType().Name}', which images do not have."),
    };

    /// <summary>What is left of a sleep, in ticks; null: it never ends.</summary>
    private ImageValue Remaining(CoroutineFrame frame)
    {
        if (ReferenceEquals(frame.WaitingOn, SleepWait.Endless))
            return ImageValue.Null;
        if (_deadlines is null)
        {
            _deadlines = new(ReferenceEqualityComparer.Instance);
            foreach (var (deadline, waiter) in loop.Timers.Waiting())
                _deadlines[waiter.Frame!] = deadline;
        }

        return ImageValue.Of(Math.Max(0, _deadlines[frame] - saver.Now.Ticks));
    }
}
