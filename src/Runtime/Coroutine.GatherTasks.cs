using System.Runtime.CompilerServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Awaits tasks and returns their results in the order given. The first failure is thrown at once and the others go on, their own
    /// failures counting as seen; a cancel is passed on to all that have not ended.
    /// </summary>
    /// <exception cref="InvalidOperationException">One is the running task itself, or another loop's.</exception>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.gather">asyncio.gather</seealso>
    [OverloadResolutionPriority(1)]
    public static Coroutine<T[]> Gather<T>(params ReadOnlySpan<CoroutineTask<T>> tasks) => GatherTasks<T>(tasks.ToArray());

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static Coroutine<T[]> Gather<T>(IEnumerable<CoroutineTask<T>> tasks) => GatherTasks<T>([.. tasks]);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static Coroutine Gather(params ReadOnlySpan<CoroutineTask> tasks) => GatherTasks(tasks.ToArray());

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static Coroutine Gather(IEnumerable<CoroutineTask> tasks) => GatherTasks([.. tasks]);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static Coroutine<(T1 First, T2 Second)> Gather<T1, T2>(CoroutineTask<T1> first, CoroutineTask<T2> second) =>
        new(new GatherFrame<(T1, T2)>(GatherForms<T1, T2>.Results, Keeping([first, second])));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static Coroutine<(T1 First, T2 Second, T3 Third)> Gather<T1, T2, T3>(
        CoroutineTask<T1> first,
        CoroutineTask<T2> second,
        CoroutineTask<T3> third) =>
        new(new GatherFrame<(T1, T2, T3)>(GatherForms<T1, T2, T3>.Results, Keeping([first, second, third])));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{CoroutineTask{T}})"/>
    public static Coroutine<(T1 First, T2 Second, T3 Third, T4 Fourth)> Gather<T1, T2, T3, T4>(
        CoroutineTask<T1> first,
        CoroutineTask<T2> second,
        CoroutineTask<T3> third,
        CoroutineTask<T4> fourth) =>
        new(new GatherFrame<(T1, T2, T3, T4)>(GatherForms<T1, T2, T3, T4>.Results, Keeping([first, second, third, fourth])));

    private static Coroutine<T[]> GatherTasks<T>(CoroutineTask[] tasks) => new(new GatherFrame<T[]>(GatherForms<T>.Results, Keeping(tasks)));

    private static Coroutine GatherTasks(CoroutineTask[] tasks) => new(new GatherVoidFrame(Keeping(tasks)));

    private static TasksThatRun Keeping(CoroutineTask[] tasks) =>
        Array.IndexOf(tasks, null) < 0 ? new TasksThatRun(tasks) : throw new ArgumentException("One of the tasks is null.", nameof(tasks));
}
