using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What is known of an awaiter's type, asked once per type.</summary>
internal static class AwaiterTraits<TAwaiter>
{
    private static readonly Type Definition = typeof(TAwaiter).IsGenericType ? typeof(TAwaiter).GetGenericTypeDefinition() : typeof(TAwaiter);

    /// <summary>.NET's own awaiter of a task or value task: it calls back once, and needs no synchronization context to do so.</summary>
    internal static readonly bool IsTaskLike =
        Definition == typeof(TaskAwaiter)
        || Definition == typeof(TaskAwaiter<>)
        || Definition == typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter)
        || Definition == typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter)
        || Definition == typeof(ValueTaskAwaiter)
        || Definition == typeof(ValueTaskAwaiter<>)
        || Definition == typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter)
        || Definition == typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter);
}
