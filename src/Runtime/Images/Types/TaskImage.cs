using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What a task is besides its frames: of a pending one in the record of its first frame, of an ended one in that of its handle.</summary>
internal static class TaskImage
{
    private static readonly object s_core = new();

    /// <summary>The core of a pending task: name, cancels, and who waits for its end.</summary>
    internal static ImageValue OfCore(ImageSaver saver, TaskCore core)
    {
        var extras = core.Extras;
        var record = new ImageRecord(saver.Shape(s_core, 0, static (_, _) => new ImageShape("task")));
        var members = saver.Begin(record, null);
        var name = extras?.Name;
        var cancelling = extras?.Cancelling ?? 0;
        members.Member("name", ref name);
        members.Member("cancelling", ref cancelling);
        members.Put("cancel", "Coroutines.CoroutineCancelledException", saver.Reference(extras?.PendingCancel, "cancel"));
        members.Put("scope", "Coroutines.CancelScope", saver.Reference(extras?.Scope, "scope"));
        members.Waiting("waiting", core, core.Waiters, $"task '{core.Name}'");
        saver.End(members);
        return ImageValue.Of(record);
    }

    internal static void RestoreCore(ImageLoader loader, CoroutineFrame root, ImageRecord record)
    {
        var core = TaskCore.Of(root);
        var members = loader.Begin(record, null);
        string? name = null;
        var cancelling = 0;
        CoroutineCancelledException? cancel = null;
        CancelScope? scope = null;
        members.Member("name", ref name);
        members.Member("cancelling", ref cancelling);
        members.Member("cancel", ref cancel);
        members.Member("scope", ref scope);
        if (name is not null || cancelling != 0 || cancel is not null || scope is not null)
        {
            var extras = core.GetExtras();
            extras.Name = name;
            extras.Cancelling = cancelling >= 0 ? cancelling : throw loader.Damaged($"a task was cancelled {cancelling} times");
            extras.PendingCancel = cancel;
            extras.Scope = scope;
        }

        members.Waiting("waiting", core, core.Waiters, "");
        loader.End(members);
    }

    internal static void SaveHandle(ImageMembers members, ImageSaver saver, CoroutineTask task)
    {
        var root = task.HasEnded ? null : task.Root;
        members.Put("frame", "frame", saver.Reference(root, "frame"));
        var name = task.NameForMessages;
        var outcome = (int)task.Outcome;
        members.Member("name", ref name);
        members.Member("outcome", ref outcome);
        members.Put("exception", "System.Exception", saver.Reference(task.ExistingCore?.Extras?.Exception, "exception"));
        var isUnseen = task.ExistingCore?.Extras?.Guard is not null;
        members.Member("unseen", ref isUnseen);
        var cancelling = task.ExistingCore?.Extras?.Cancelling ?? 0;
        members.Member("cancelling", ref cancelling);
    }

    /// <summary>The handle of a pending task is made of its first frame; that of an ended one stands on a frame that only knows its name.</summary>
    internal static CoroutineTask? Create<TFrame>(ImageLoader loader, ImageRecord record, Func<string, CoroutineFrame> ended)
        where TFrame : CoroutineFrame
    {
        if (loader.Peek(record, "frame") is { Kind: ImageKind.Reference } number)
            return loader.ObjectAt<TFrame>(number) is { } first ? TaskCore.Of(first).GetHandle() : null;
        var root = ended(loader.Peek(record, "name").Content as string ?? "");
        root.Root = root;
        root.IsKept = true;
        return TaskCore.Of(root).GetHandle();
    }

    internal static void LoadHandle(ImageMembers members, ImageLoader loader, CoroutineTask task)
    {
        CoroutineFrame? frame = null;
        var name = "";
        var outcome = 0;
        Exception? exception = null;
        members.Member("frame", ref frame);
        members.Member("name", ref name);
        members.Member("outcome", ref outcome);
        var isUnseen = false;
        var cancelling = 0;
        members.Member("exception", ref exception);
        members.Member("unseen", ref isUnseen);
        members.Member("cancelling", ref cancelling);
        if (frame is not null)
            return;
        var core = task.ExistingCore!;
        core.Outcome = (TaskOutcome)outcome;
        if (core.Outcome is not (TaskOutcome.Completed or TaskOutcome.Failed or TaskOutcome.Cancelled) || (core.Outcome != TaskOutcome.Completed) != (exception is not null))
            throw loader.Damaged($"task '{name}' has ended, but not how");
        if (cancelling < 0)
            throw loader.Damaged($"a task was cancelled {cancelling} times");
        if (exception is not null || cancelling > 0)
            (core.GetExtras().Exception, core.GetExtras().Cancelling) = (exception, cancelling);
        if (isUnseen && exception is not null)
            members.WhenAttached(() => core.Extras!.Guard = new Diagnostics.UnretrievedGuard(loader.Loop, $"task '{name}'", exception, null));
    }
}
