using System.Collections.Concurrent;
using System.ComponentModel;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <summary>The coroutines that can be restored, by the names that images know them by. Generated code registers each when its module is loaded. From any thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RestorableFrames
{
    private static readonly ConcurrentDictionary<string, Func<CoroutineFrame>?> s_frames = new(StringComparer.Ordinal);

    /// <summary>Makes a coroutine known.</summary>
    /// <param name="name">What the frame answers as <see cref="CoroutineFrame.ImageName"/>.</param>
    /// <param name="rent">A fresh frame of it.</param>
    public static void Add(string name, Func<CoroutineFrame> rent)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(rent);
        if (!rent.Equals(s_frames.GetOrAdd(name, rent)))
            s_frames[name] = null;
    }

    /// <summary>A fresh frame, or null where the name is not known, or means two coroutines.</summary>
    internal static CoroutineFrame? Rent(string name) => Find(name)?.Invoke();

    internal static bool IsKnown(string name) => Find(name) is not null;

    private static Func<CoroutineFrame>? Find(string name)
    {
        BuiltIn.Ensure();
        return s_frames.GetValueOrDefault(name);
    }
}
