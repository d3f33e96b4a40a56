using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What .NET's awaiters await. Fails by name, and never silently, if a later .NET lays them out differently.</summary>
internal static class AwaiterAccess
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    internal static extern ref Task TaskOf(ref TaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    internal static extern ref Task TaskOf(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    internal static extern ref ValueTask ValueOf(ref ValueTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    internal static extern ref ValueTask ValueOf(ref ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter);
}

/// <inheritdoc cref="AwaiterAccess"/>
internal static class AwaiterAccess<T>
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    internal static extern ref Task<T> TaskOf(ref TaskAwaiter<T> awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    internal static extern ref Task<T> TaskOf(ref ConfiguredTaskAwaitable<T>.ConfiguredTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    internal static extern ref ValueTask<T> ValueOf(ref ValueTaskAwaiter<T> awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    internal static extern ref ValueTask<T> ValueOf(ref ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter awaiter);
}
