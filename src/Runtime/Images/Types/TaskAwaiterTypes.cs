using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Awaiters of tasks without a result.</summary>
internal sealed class TaskAwaiterType() : ImageType<CoroutineTaskAwaiter>("Coroutines.CoroutineTaskAwaiter")
{
    protected override void Visit(ImageMembers members, ref CoroutineTaskAwaiter value)
    {
        var task = value.Task;
        members.Member("task", ref task);
        value = new CoroutineTaskAwaiter(task);
    }
}

/// <summary>Awaiters of tasks with a result.</summary>
internal sealed class TaskAwaiterType<T>() : ImageType<CoroutineTaskAwaiter<T>>($"Coroutines.CoroutineTaskAwaiter<{ImageTypes.NameOf<T>()}>")
{
    protected override void Visit(ImageMembers members, ref CoroutineTaskAwaiter<T> value)
    {
        var task = value.Task;
        members.Member("task", ref task);
        value = new CoroutineTaskAwaiter<T>(task);
    }
}
