using System.Runtime.CompilerServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Runs coroutines side by side, each in a task of its own, and returns their results in the order given. The first failure is thrown at
    /// once and the others go on, their own failures counting as seen; a cancel is passed on to all that have not ended.
    /// </summary>
    /// <remarks>
    /// Unlike asyncio's, it starts them when it is awaited: calling a coroutine method runs nothing. The result can be deconstructed:
    /// <c>var (a, b) = await Coroutine.Gather(First(), Second());</c> For <c>return_exceptions=True</c> see
    /// <see cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>; to stop the others at a failure, <see cref="TaskGroup"/>.
    /// </remarks>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.gather">asyncio.gather</seealso>
    [OverloadResolutionPriority(1)]
    public static Coroutine<T[]> Gather<T>(params ReadOnlySpan<Coroutine<T>> coroutines) => GatherArray(coroutines.ToArray());

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<T[]> Gather<T>(IEnumerable<Coroutine<T>> coroutines) => GatherArray<T>([.. coroutines]);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    [OverloadResolutionPriority(1)]
    public static Coroutine Gather(params ReadOnlySpan<Coroutine> coroutines) => GatherArray(coroutines.ToArray());

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine Gather(IEnumerable<Coroutine> coroutines) => GatherArray([.. coroutines]);

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(T1 First, T2 Second)> Gather<T1, T2>(Coroutine<T1> first, Coroutine<T2> second) =>
        new(new GatherFrame<(T1, T2)>(
            loop => [loop.CreateTask(first), loop.CreateTask(second)],
            static tasks => (ResultOf<T1>(tasks[0]), ResultOf<T2>(tasks[1]))));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(T1 First, T2 Second, T3 Third)> Gather<T1, T2, T3>(Coroutine<T1> first, Coroutine<T2> second, Coroutine<T3> third) =>
        new(new GatherFrame<(T1, T2, T3)>(
            loop => [loop.CreateTask(first), loop.CreateTask(second), loop.CreateTask(third)],
            static tasks => (ResultOf<T1>(tasks[0]), ResultOf<T2>(tasks[1]), ResultOf<T3>(tasks[2]))));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(T1 First, T2 Second, T3 Third, T4 Fourth)> Gather<T1, T2, T3, T4>(
        Coroutine<T1> first,
        Coroutine<T2> second,
        Coroutine<T3> third,
        Coroutine<T4> fourth) =>
        new(new GatherFrame<(T1, T2, T3, T4)>(
            loop => [loop.CreateTask(first), loop.CreateTask(second), loop.CreateTask(third), loop.CreateTask(fourth)],
            static tasks => (ResultOf<T1>(tasks[0]), ResultOf<T2>(tasks[1]), ResultOf<T3>(tasks[2]), ResultOf<T4>(tasks[3]))));

    private static Coroutine<T[]> GatherArray<T>(Coroutine<T>[] coroutines) =>
        new(new GatherFrame<T[]>(Starting(coroutines), static tasks => Array.ConvertAll(tasks, ResultOf<T>)));

    private static Coroutine GatherArray(Coroutine[] coroutines) => new(new GatherVoidFrame(Starting(coroutines)));

    private static Func<EventLoop, CoroutineTask[]> Starting<T>(Coroutine<T>[] coroutines) => loop =>
    {
        var tasks = new CoroutineTask[coroutines.Length];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = loop.CreateTask(coroutines[i]);
        return tasks;
    };

    private static Func<EventLoop, CoroutineTask[]> Starting(Coroutine[] coroutines) => loop =>
    {
        var tasks = new CoroutineTask[coroutines.Length];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = loop.CreateTask(coroutines[i]);
        return tasks;
    };

    private static T ResultOf<T>(CoroutineTask task) => ((CoroutineTask<T>)task).Result;
}
