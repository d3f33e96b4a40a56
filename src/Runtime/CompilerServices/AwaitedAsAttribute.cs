using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// On a method that returns a coroutine: names a static twin with the same parameters in the same type, whose awaitable does the
/// same without a coroutine object. A generated body that awaits the call directly calls the twin.
/// </summary>
/// <param name="name">The twin's name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AwaitedAsAttribute(string name) : Attribute
{
    /// <summary>The twin's name.</summary>
    public string Name { get; } = name;
}
