using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// On a method whose result is often not wanted: names a twin with the same parameters in the same type, which does the same without
/// making the result. A generated body calls the twin where the result is discarded.
/// </summary>
/// <param name="name">The twin's name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DiscardedAsAttribute(string name) : Attribute
{
    /// <summary>The twin's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Of a method of the event loop: a static twin for the loop that runs, where the source has written <c>EventLoop.Current</c> and the coroutine's
    /// frame is made on the spot.
    /// </summary>
    public string? OnCurrent { get; init; }
}
