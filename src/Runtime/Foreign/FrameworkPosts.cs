using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// What .NET posts to the loop when a task or a value task has ended that a coroutine waits for: a callback of its own that calls the continuation
/// which the coroutine has given it. The detour by way of a callback of the loop's can be spared.
/// </summary>
internal static class FrameworkPosts
{
    /// <summary>The last ones that were seen to be .NET's own.</summary>
    private static SendOrPostCallback? s_ofTasks;
    private static SendOrPostCallback? s_ofValueTasks;

    internal static bool TryFind(SendOrPostCallback callback, object? state, [NotNullWhen(true)] out ForeignWait? wait)
    {
        // a native program may have no metadata of .NET's own methods: there the detour is made
        if (RuntimeFeature.IsDynamicCodeSupported && state is Action { Target: ForeignWait behind } && IsFrameworks(callback))
        {
            wait = behind;
            return true;
        }

        wait = null;
        return false;
    }

    /// <summary>Anybody may get hold of the continuation and post it with a callback that does something else: each of .NET's has to be known by its name.</summary>
    private static bool IsFrameworks(SendOrPostCallback callback) =>
        callback.Target is Action<object?> inner
            ? IsKnown(callback, inner, "System.Runtime.CompilerServices.ValueTaskAwaiter", ref s_ofValueTasks)
            : IsKnown(callback, callback, "System.Threading.Tasks.SynchronizationContextAwaitTaskContinuation", ref s_ofTasks);

    /// <param name="callback">What was posted; a value task's source makes a new one each time, equal to the others.</param>
    /// <param name="inner">The delegate that it calls, or itself.</param>
    /// <param name="owner">The type whose lambda that has to be.</param>
    /// <param name="known">The last one.</param>
    private static bool IsKnown(SendOrPostCallback callback, Delegate inner, string owner, ref SendOrPostCallback? known)
    {
        if (callback.Equals(known))
            return true;
        if (!callback.HasSingleTarget || !inner.HasSingleTarget || !IsLambdaOf(owner, inner.Method))
            return false;
        if (!ReferenceEquals(callback, inner) && (callback.Method.Name != nameof(Action.Invoke) || callback.Method.DeclaringType != inner.GetType()))
            return false;
        known = callback;
        return true;
    }

    private static bool IsLambdaOf(string owner, MethodInfo method) =>
        method.Module == typeof(Task).Module && method.DeclaringType is { IsNested: true, DeclaringType.FullName: { } name } && name == owner;
}
