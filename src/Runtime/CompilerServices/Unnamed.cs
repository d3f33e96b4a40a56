using System.ComponentModel;

namespace Coroutines.CompilerServices;

/// <summary>
/// What generated code does with values whose types have no name, anonymous ones above all: what would have to be said is inferred from a variable.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Unnamed
{
    /// <summary>Puts a value that an object variable kept into a variable of its own type.</summary>
    public static void Assign<T>(object? value, out T target) => target = (T)value!;

    /// <summary>Makes a display object.</summary>
    public static void Create<T>(out T target)
        where T : new() => target = new T();

    /// <summary>Begins an enumeration.</summary>
    public static CoroutineIterator<T> Open<T>(IAsyncEnumerable<T> sequence, CancellationToken cancellationToken = default) =>
        CoroutineIterator<T>.Open(sequence, cancellationToken);
}
