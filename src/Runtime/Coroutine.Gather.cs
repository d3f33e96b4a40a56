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
        new(new GatherFrame<(T1, T2)>(GatherForms<T1, T2>.Results, new CoroutinePair<T1, T2>(first, second)));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(T1 First, T2 Second, T3 Third)> Gather<T1, T2, T3>(Coroutine<T1> first, Coroutine<T2> second, Coroutine<T3> third) =>
        new(new GatherFrame<(T1, T2, T3)>(GatherForms<T1, T2, T3>.Results, new CoroutinePair<T1, T2>(first, second, new CoroutineParts<T3>([third]))));

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(T1 First, T2 Second, T3 Third, T4 Fourth)> Gather<T1, T2, T3, T4>(
        Coroutine<T1> first,
        Coroutine<T2> second,
        Coroutine<T3> third,
        Coroutine<T4> fourth) =>
        new(new GatherFrame<(T1, T2, T3, T4)>(GatherForms<T1, T2, T3, T4>.Results, new CoroutinePair<T1, T2>(first, second, new CoroutinePair<T3, T4>(third, fourth))));

    private static Coroutine<T[]> GatherArray<T>(Coroutine<T>[] coroutines) => new(new GatherFrame<T[]>(GatherForms<T>.Results, new CoroutineParts<T>(coroutines)));

    private static Coroutine GatherArray(Coroutine[] coroutines) => new(new GatherVoidFrame(new CoroutineParts(coroutines)));
}
