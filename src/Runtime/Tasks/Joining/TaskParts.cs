using Coroutines.CompilerServices;
using Coroutines.Images;

namespace Coroutines;

/// <summary>What <c>Gather</c> or <c>Select</c> was given, and begins when it is awaited.</summary>
internal abstract class TaskParts : IImaged
{
    /// <summary>For an image, which tells then what there is.</summary>
    internal static readonly TaskParts None = new TasksThatRun([]);

    /// <summary>Whether others follow: only the first two of three or four have such.</summary>
    internal virtual bool HasMore => false;

    /// <summary>Starts the coroutines, if that is what they are.</summary>
    internal abstract CoroutineTask[] Start(EventLoop loop);

    public abstract void Show(ImageMembers members);
}

/// <summary>Tasks that run already.</summary>
internal sealed class TasksThatRun(CoroutineTask[] tasks) : TaskParts
{
    internal override CoroutineTask[] Start(EventLoop loop) => tasks;

    public override void Show(ImageMembers members)
    {
        List<CoroutineTask> shown = [];
        members.Items("tasks", tasks, shown.Add);
        if (members.AreLoading)
            tasks = [.. shown];
    }
}

/// <summary>Coroutines without results.</summary>
internal sealed class CoroutineParts(Coroutine[] coroutines) : TaskParts
{
    internal override CoroutineTask[] Start(EventLoop loop)
    {
        var tasks = new CoroutineTask[coroutines.Length];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = loop.CreateTask(coroutines[i]);
        return tasks;
    }

    public override void Show(ImageMembers members)
    {
        List<Coroutine> shown = [];
        members.Items("coroutines", coroutines, shown.Add);
        if (members.AreLoading)
            coroutines = [.. shown];
    }
}

/// <summary>Coroutines with results of one type.</summary>
internal sealed class CoroutineParts<T>(Coroutine<T>[] coroutines) : TaskParts
{
    internal override CoroutineTask[] Start(EventLoop loop)
    {
        var tasks = new CoroutineTask[coroutines.Length];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = loop.CreateTask(coroutines[i]);
        return tasks;
    }

    public override void Show(ImageMembers members)
    {
        List<Coroutine<T>> shown = [];
        members.Items("coroutines", coroutines, shown.Add);
        if (members.AreLoading)
            coroutines = [.. shown];
    }
}

/// <summary>Two coroutines with results of different types; a third and a fourth may follow.</summary>
internal sealed class CoroutinePair<T1, T2>(Coroutine<T1> first, Coroutine<T2> second, TaskParts? more = null) : TaskParts
{
    internal override CoroutineTask[] Start(EventLoop loop) => [loop.CreateTask(first), loop.CreateTask(second), .. more?.Start(loop) ?? []];

    internal override bool HasMore => more is not null;

    public override void Show(ImageMembers members)
    {
        members.Member("first", ref first);
        members.Member("second", ref second);
        members.Member("more", ref more);
        if (members.AreLoading)
            members.WhenFilled(() => members.Require(more is not { HasMore: true }, "there are never more than four"));
    }
}
