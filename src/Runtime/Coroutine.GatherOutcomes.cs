using System.Runtime.CompilerServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Runs coroutines side by side, each in a task of its own, and tells how each ended, in the order given: no failure is thrown. A cancel
    /// is passed on to all that have not ended, and thrown when all have. Asyncio's <c>gather(..., return_exceptions=True)</c>.
    /// </summary>
    /// <seealso href="https://docs.python.org/3/library/asyncio-task.html#asyncio.gather">asyncio.gather</seealso>
    [OverloadResolutionPriority(1)]
    public static Coroutine<Outcome<T>[]> GatherOutcomes<T>(params ReadOnlySpan<Coroutine<T>> coroutines) =>
        OutcomesOf<T>(new CoroutineParts<T>(coroutines.ToArray()));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<Outcome<T>[]> GatherOutcomes<T>(IEnumerable<Coroutine<T>> coroutines) => OutcomesOf<T>(new CoroutineParts<T>([.. coroutines]));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    [OverloadResolutionPriority(1)]
    public static Coroutine<Outcome<T>[]> GatherOutcomes<T>(params ReadOnlySpan<CoroutineTask<T>> tasks) => OutcomesOf<T>(Keeping(tasks.ToArray()));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<Outcome<T>[]> GatherOutcomes<T>(IEnumerable<CoroutineTask<T>> tasks) => OutcomesOf<T>(Keeping([.. tasks]));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    /// <returns>For each, what it failed with or was cancelled by, or null.</returns>
    [OverloadResolutionPriority(1)]
    public static Coroutine<Exception?[]> GatherOutcomes(params ReadOnlySpan<Coroutine> coroutines) => EndingsOf(new CoroutineParts(coroutines.ToArray()));

    /// <inheritdoc cref="GatherOutcomes(ReadOnlySpan{Coroutine})"/>
    public static Coroutine<Exception?[]> GatherOutcomes(IEnumerable<Coroutine> coroutines) => EndingsOf(new CoroutineParts([.. coroutines]));

    /// <inheritdoc cref="GatherOutcomes(ReadOnlySpan{Coroutine})"/>
    public static Coroutine<Exception?[]> GatherOutcomes(params ReadOnlySpan<CoroutineTask> tasks) => EndingsOf(Keeping(tasks.ToArray()));

    /// <inheritdoc cref="GatherOutcomes(ReadOnlySpan{Coroutine})"/>
    public static Coroutine<Exception?[]> GatherOutcomes(IEnumerable<CoroutineTask> tasks) => EndingsOf(Keeping([.. tasks]));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(Outcome<T1> First, Outcome<T2> Second)> GatherOutcomes<T1, T2>(Coroutine<T1> first, Coroutine<T2> second) =>
        new(new GatherFrame<(Outcome<T1>, Outcome<T2>)>(GatherForms<T1, T2>.Outcomes, new CoroutinePair<T1, T2>(first, second)));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(Outcome<T1> First, Outcome<T2> Second, Outcome<T3> Third)> GatherOutcomes<T1, T2, T3>(
        Coroutine<T1> first,
        Coroutine<T2> second,
        Coroutine<T3> third) =>
        new(new GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>(GatherForms<T1, T2, T3>.Outcomes, new CoroutinePair<T1, T2>(first, second, new CoroutineParts<T3>([third]))));

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coroutine{T}})"/>
    public static Coroutine<(Outcome<T1> First, Outcome<T2> Second, Outcome<T3> Third, Outcome<T4> Fourth)> GatherOutcomes<T1, T2, T3, T4>(
        Coroutine<T1> first,
        Coroutine<T2> second,
        Coroutine<T3> third,
        Coroutine<T4> fourth) =>
        new(new GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>(GatherForms<T1, T2, T3, T4>.Outcomes, new CoroutinePair<T1, T2>(first, second, new CoroutinePair<T3, T4>(third, fourth))));

    private static Coroutine<Outcome<T>[]> OutcomesOf<T>(TaskParts parts) => new(new GatherFrame<Outcome<T>[]>(GatherForms<T>.Outcomes, parts));

    private static Coroutine<Exception?[]> EndingsOf(TaskParts parts) => new(new GatherFrame<Exception?[]>(GatherForms.Endings, parts));
}
