using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The root of an image: which tasks there are, which of them ends the run, and in what order those that are ready go on.</summary>
internal static class LoopImage
{
    internal const string TypeName = "loop";

    private const string List = "list";

    private static readonly object s_list = new();

    /// <param name="loop">The loop.</param>
    /// <param name="roots">The first frames of the tasks to be saved.</param>
    /// <param name="main">That of the task whose end ends the run.</param>
    /// <param name="hosts">What is not saved.</param>
    /// <param name="isWhole">Whether these are all tasks of the loop.</param>
    internal static CoroutineImage Save(EventLoop loop, IReadOnlyList<CoroutineFrame> roots, CoroutineFrame? main, ImageHosts? hosts, bool isWhole) =>
        new ImageSaver(loop, hosts) { IsWholeLoop = isWhole }.Save((saver, record) =>
        {
            var members = saver.Begin(record, null);
            members.Put("main", "frame", saver.Reference(main, "main"));
            members.Put("tasks", List, ListOf(saver, roots));
            var ready = ListOf(saver, []);
            var sleeping = ListOf(saver, []);
            members.Put("ready", List, ready);
            members.Put("sleeping", List, sleeping);
            members.Put("futures", List, FuturesOf(saver, isWhole ? loop.Keyed.All : []));
            members.Put("time", "long", isWhole ? ImageValue.Of(saver.Now.Ticks) : ImageValue.Null);
            saver.End(members);
            saver.AtEnd(() =>
            {
                if (!isWhole)
                    AddHeld(saver, loop, roots, ((ImageRecord)record.Values[1].Content!).Items!);
                var begunAgain = saver.Frames.BegunAgain.ToHashSet<object>(ReferenceEqualityComparer.Instance);
                AddSaved(saver, ready, loop.InTheRing().Where(each => each is not CoroutineFrame { Status: not FrameStatus.Ready } && !begunAgain.Contains(each)).Concat(saver.Frames.BegunAgain));
                AddSaved(saver, sleeping, loop.Timers.Waiting().OrderBy(static timer => timer.Deadline).Select(static timer => Asleep(timer.Waiter.Frame!)));
            });
        });

    /// <summary>Adds the image's tasks to a loop.</summary>
    /// <returns>Their handles, in the image's order, and that of the main one.</returns>
    internal static (IReadOnlyList<CoroutineTask> Tasks, CoroutineTask? Main) Restore(EventLoop loop, CoroutineImage image, ImageHosts? hosts, bool needsMain = false)
    {
        var loader = new ImageLoader(loop, image, hosts);
        List<(CoroutineFrame Root, CoroutineFrame Leaf)> tasks;
        List<object> ready;
        CoroutineFrame? mainRoot;
        try
        {
            (tasks, ready, mainRoot) = Load(loader, needsMain);
        }
        catch (Exception e) when (e is not CoroutineImageException and not OutOfMemoryException)
        {
            throw loader.Damaged(e.Message, e);
        }

        loop.Keyed.Check(loader.Keyed);
        loader.Reacquisitions.Run();
        // what made things anew may have made futures, too
        loop.Keyed.Check(loader.Keyed);
        loop.PutForward(loader.Now);
        foreach (var (root, _) in tasks)
            loop.Adopt(root);
        loop.Keyed.Add(loader.Keyed);
        loader.Frames.Attach(loop, tasks);
        foreach (var each in ready)
        {
            if (each is CoroutineFrame frame)
                frame.RestoreReady(loop);
            else if (each is HeldCallback callback)
                callback.Of.AskAgain(loop, callback.Name);
        }

        var handles = tasks.ConvertAll(static task => TaskCore.Of(task.Root).GetHandle());
        loop.TellRestored(tasks.Select(static task => task.Root));
        return (handles, mainRoot is null ? null : TaskCore.Of(mainRoot).GetHandle());
    }

    /// <summary>Everything that can be refused is refused here, where the loop is only looked at.</summary>
    private static (List<(CoroutineFrame Root, CoroutineFrame Leaf)> Tasks, List<object> Ready, CoroutineFrame? Main) Load(ImageLoader loader, bool needsMain)
    {
        loader.Load();
        var tasks = FramesOf(loader, "tasks").ConvertAll(root => (Root: root, Leaf: loader.Frames.Claim(root)));
        loader.Frames.CheckClaims();
        var ready = WaitingOf(loader, "ready");
        var isReady = tasks.Select(static task => task.Leaf).Where(loader.Frames.IsReady).ToHashSet<CoroutineFrame>(ReferenceEqualityComparer.Instance);
        if (ready.Count(static each => each is CoroutineFrame) != isReady.Count || !isReady.SetEquals(ready.OfType<CoroutineFrame>()))
            throw loader.Damaged("those that are ready are not those that stand so");
        var main = loader.Peek(loader.Root, "main");
        var mainRoot = main.Kind == ImageKind.Null ? null : loader.ObjectAt<CoroutineFrame>(main);
        if (mainRoot is null ? needsMain : !tasks.Exists(task => task.Root == mainRoot))
            throw mainRoot is null
                ? new CoroutineImageException("The image has no main task to be run to its end; restore it into a loop that runs.")
                : loader.Damaged("its main task is none of its tasks");
        var sleeping = WaitingOf(loader, "sleeping");
        loader.Frames.SetSleeping(sleeping);
        loader.CheckCallbacks(ready.Concat(sleeping).OfType<HeldCallback>());
        return (tasks, ready, mainRoot);
    }

    /// <summary>A task that is in the image because somebody has its handle is one of its tasks, too.</summary>
    private static void AddHeld(ImageSaver saver, EventLoop loop, IReadOnlyList<CoroutineFrame> roots, List<ImageValue> tasks)
    {
        var listed = roots.ToHashSet<CoroutineFrame>(ReferenceEqualityComparer.Instance);
        foreach (var root in loop.LiveRoots())
        {
            if (saver.TryGetNumber(root, out var number) && listed.Add(root))
                tasks.Add(ImageValue.Reference(number));
        }
    }

    private static object Asleep(CoroutineFrame frame) => frame is CallbackFrame { Held: { } held } ? held : frame;

    private static void AddSaved(ImageSaver saver, ImageValue list, IEnumerable<object> waiting)
    {
        var items = ((ImageRecord)list.Content!).Items!;
        foreach (var each in waiting)
        {
            if (each is HeldCallback callback && saver.TryGetNumber(callback.Of, out var of))
                items.Add(callback.Save(saver, of));
            else if (saver.TryGetNumber(each, out var number))
                items.Add(ImageValue.Reference(number));
        }
    }

    /// <summary>Those that the outside world may ask for, though no coroutine holds them.</summary>
    private static ImageValue FuturesOf(ImageSaver saver, IEnumerable<object> futures) => ImageValue.Of(
        new ImageRecord(saver.Shape(s_list, 0, static (_, _) => new ImageShape(List))) { Items = [.. futures.Select(future => saver.Reference(future, "futures"))] });

    private static ImageValue ListOf(ImageSaver saver, IEnumerable<CoroutineFrame> frames) => ImageValue.Of(
        new ImageRecord(saver.Shape(s_list, 0, static (_, _) => new ImageShape(List))) { Items = [.. frames.Select(frame => saver.Reference(frame, "tasks"))] });

    /// <summary>Coroutines, and callbacks.</summary>
    private static List<object> WaitingOf(ImageLoader loader, string name) =>
        ItemsOf(loader, name).ConvertAll<object>(item => item.Content is ImageRecord callback ? HeldCallback.Load(loader, callback) : loader.ObjectAt<CoroutineFrame>(item));

    private static List<CoroutineFrame> FramesOf(ImageLoader loader, string name) => ItemsOf(loader, name).ConvertAll(loader.ObjectAt<CoroutineFrame>);

    private static List<ImageValue> ItemsOf(ImageLoader loader, string name) =>
        loader.Peek(loader.Root, name).Content is ImageRecord { Items: { } items } ? items : throw loader.Damaged($"'{name}' is no list");
}
