using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What is known of an awaiter's type, asked once per type.</summary>
internal static class AwaiterTraits<TAwaiter>
{
    private static readonly Type Definition = typeof(TAwaiter).IsGenericType ? typeof(TAwaiter).GetGenericTypeDefinition() : typeof(TAwaiter);

    /// <summary>.NET's own awaiter of a task.</summary>
    private static readonly bool IsTask =
        Definition == typeof(TaskAwaiter)
        || Definition == typeof(TaskAwaiter<>)
        || Definition == typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter)
        || Definition == typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter);

    /// <summary>.NET's own awaiter of a task or value task, which calls back once.</summary>
    internal static readonly bool CallsBackOnce =
        IsTask
        || Definition == typeof(ValueTaskAwaiter)
        || Definition == typeof(ValueTaskAwaiter<>)
        || Definition == typeof(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter)
        || Definition == typeof(ConfiguredValueTaskAwaitable<>.ConfiguredValueTaskAwaiter);
}
