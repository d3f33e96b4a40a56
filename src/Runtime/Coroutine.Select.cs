using System.Runtime.CompilerServices;

namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>
    /// Runs coroutines side by side until the first ends, cancels the others, and waits until they have ended, too: the first of several
    /// queue reads, events, deadlines (<see cref="Sleep(TimeSpan)"/>).
    /// </summary>
    /// <remarks>
    /// The first end counts, also by a failure, which is thrown here. The others are cancelled in the same moment, so a wait among them that
    /// completes by being handed something (a queue's item, a lock) is not handed it. One that catches the cancel and ends with a result, or takes
    /// something and then awaits again, has to see to it itself. A cancel from outside cancels all; if one has its result by then, that is
    /// returned, and the cancel comes at the next await. On the loop's thread only. Asyncio has no such function.
    /// </remarks>
    /// <param name="coroutines">The coroutines; those behind the first that ends without suspending do not run.</param>
    /// <returns>Which of them ended first, counted from 0.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Coroutine<int> Select(params ReadOnlySpan<Coroutine> coroutines) => SelectFirst(new CoroutineParts(NotEmpty(coroutines)));

    /// <inheritdoc cref="Select(ReadOnlySpan{Coroutine})"/>
    /// <returns>Which of them ended first, counted from 0, and its result.</returns>
    [OverloadResolutionPriority(1)]
    public static Coroutine<(int Index, T Result)> Select<T>(params ReadOnlySpan<Coroutine<T>> coroutines) => SelectFirst<T>(new CoroutineParts<T>(NotEmpty(coroutines)));

    /// <inheritdoc cref="Select(ReadOnlySpan{Coroutine})"/>
    /// <returns>Which of them ended first, counted from 0, and its result; the other result is the type's default.</returns>
    public static Coroutine<(int Index, T1? First, T2? Second)> Select<T1, T2>(Coroutine<T1> first, Coroutine<T2> second) =>
        SelectFirst<T1, T2>(new CoroutinePair<T1, T2>(first, second));

    [Coroutine(Restorable = true)]
    private static async Coroutine<int> SelectFirst(TaskParts parts)
    {
        var wait = SelectWait.Start(parts);
        await new WaitAwaitable<SelectWait>(wait);
        wait.Tasks[wait.Winner].GetResult();
        return wait.Winner;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<(int Index, T Result)> SelectFirst<T>(TaskParts parts)
    {
        var wait = SelectWait.Start(parts);
        await new WaitAwaitable<SelectWait>(wait);
        return (wait.Winner, GatherForms.ResultOf<T>(wait.Tasks[wait.Winner]));
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<(int Index, T1? First, T2? Second)> SelectFirst<T1, T2>(TaskParts parts)
    {
        var wait = SelectWait.Start(parts);
        await new WaitAwaitable<SelectWait>(wait);
        return wait.Winner == 0 ? (0, GatherForms.ResultOf<T1>(wait.Tasks[0]), default) : (wait.Winner, default, GatherForms.ResultOf<T2>(wait.Tasks[1]));
    }

    private static TCoroutine[] NotEmpty<TCoroutine>(ReadOnlySpan<TCoroutine> coroutines) =>
        coroutines.IsEmpty ? throw new ArgumentException("There are no coroutines to select from.", nameof(coroutines)) : coroutines.ToArray();
}
