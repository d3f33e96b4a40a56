using System.Diagnostics.CodeAnalysis;

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
        if (state is Action { Target: ForeignWait behind } && IsFrameworks(callback))
        {
            wait = behind;
            return true;
        }

        wait = null;
        return false;
    }

    /// <summary>Anybody may get hold of the continuation and post it with a callback that does more than to call it.</summary>
    private static bool IsFrameworks(SendOrPostCallback callback) =>
        callback.Target is Action<object?> of ? IsKnown(callback, of, ref s_ofValueTasks) : IsKnown(callback, callback, ref s_ofTasks);

    /// <param name="callback">What was posted; a value task's source makes a new one each time, equal to the others.</param>
    /// <param name="inner">The delegate that it calls, or itself.</param>
    /// <param name="known">The last one.</param>
    private static bool IsKnown(SendOrPostCallback callback, Delegate inner, ref SendOrPostCallback? known)
    {
        if (callback.Equals(known))
            return true;
        var runtime = typeof(Task).Module;
        if (inner.Method.Module != runtime || callback.Method.Module != runtime)
            return false;
        known = callback;
        return true;
    }
}
