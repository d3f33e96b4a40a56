using Coroutines.CompilerServices;

namespace Coroutines;

/// <summary>One of the forms of <c>Gather</c> that have a result: how it is made of the tasks.</summary>
/// <param name="fits">Whether these are as many tasks, and of such results, as the form has.</param>
/// <param name="collect">Makes the result when all have ended.</param>
/// <param name="keepsFailures">Whether a failure is part of the result, and not thrown.</param>
internal sealed class GatherForm<T>(Predicate<CoroutineTask[]> fits, Func<CoroutineTask[], T> collect, bool keepsFailures)
{
    internal Predicate<CoroutineTask[]> Fits => fits;

    internal Func<CoroutineTask[], T> Collect => collect;

    internal bool KeepsFailures => keepsFailures;

    internal string Method => keepsFailures ? "Coroutine.GatherOutcomes" : "Coroutine.Gather";

    /// <summary>The name in images, once this choice of result types is known to them.</summary>
    internal string? Name { get; private set; }

    internal void Register(params ReadOnlySpan<string> results)
    {
        Name ??= $"Coroutines.{Method}<{string.Join(", ", results)}>";
        RestorableFrames.Add(Name, () => new GatherFrame<T>(this, TaskParts.None));
    }
}
