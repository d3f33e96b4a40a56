using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <summary>
/// The functions that delegates in images are made of: lambdas, local functions and methods that generated code has registered. A delegate is known by comparing it with one that
/// is made anew for the same target; where C# hides the target, because a lambda captures locals, by what was noted when it was made. From any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ImageFunctions
{
    private static readonly ConcurrentDictionary<Type, ConcurrentQueue<FunctionType>> s_byDelegate = new();
    private static readonly ConditionalWeakTable<Delegate, Kept> s_kept = new();

    /// <summary>Makes a function known that has no target.</summary>
    /// <param name="name">The name by which images know it.</param>
    /// <param name="make">A delegate of it.</param>
    public static void Add<TDelegate>(string name, Func<TDelegate> make)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(make);
        Add(new StaticFunctionType<TDelegate>(name, make));
    }

    /// <summary>Makes a function known whose delegates have an object of the user's as their target.</summary>
    /// <param name="name">The name by which images know it.</param>
    /// <param name="make">The delegate of it for a target.</param>
    public static void Add<TTarget, TDelegate>(string name, Func<TTarget, TDelegate> make)
        where TTarget : class
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(make);
        Add(new TargetFunctionType<TTarget, TDelegate>(name, make));
    }

    /// <summary>Makes a function known that captures locals; each delegate of it is given to <see cref="Keep{TDelegate}"/> when it is made.</summary>
    /// <param name="name">The name by which images know it.</param>
    /// <param name="captured">What the image calls the objects that it captures.</param>
    /// <param name="make">A delegate of it over such objects.</param>
    public static void Add<TDelegate>(string name, string[] captured, Func<ImageTargets, TDelegate> make)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(captured);
        ArgumentNullException.ThrowIfNull(make);
        Add(new CapturingFunctionType<TDelegate>(name, captured, make));
    }

    /// <summary>Notes what a delegate captures.</summary>
    /// <param name="name">The name of its function.</param>
    /// <param name="made">The delegate.</param>
    /// <param name="captured">The objects, in the order of their names.</param>
    public static TDelegate Keep<TDelegate>(Func<string> name, TDelegate made, params object[] captured)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(captured);
        s_kept.AddOrUpdate(made, new Kept(name, captured));
        return made;
    }

    /// <summary>The function of a delegate; null where it is not known.</summary>
    internal static ImageType? Of(Delegate value)
    {
        if (!value.HasSingleTarget)
            return MulticastType.Instance;
        if (s_kept.TryGetValue(value, out var kept))
            return ImageTypes.Of(kept.Name());
        return s_byDelegate.TryGetValue(value.GetType(), out var functions) ? functions.FirstOrDefault(function => function.IsOf(value)) : null;
    }

    internal static object[] CapturedBy(Delegate value) => s_kept.TryGetValue(value, out var kept) ? kept.Captured : [];

    private static void Add(FunctionType function)
    {
        var functions = s_byDelegate.GetOrAdd(function.Type, static _ => new ConcurrentQueue<FunctionType>());
        lock (functions)
        {
            if (ImageTypes.TryAdd(function))
            {
                functions.Enqueue(function);
                return;
            }
        }

        // not under the lock: it makes delegates, for which .NET may have to load code that makes its own functions known
        ImageTypes.CheckSame(function);
    }

    private sealed record Kept(Func<string> Name, object[] Captured);
}
