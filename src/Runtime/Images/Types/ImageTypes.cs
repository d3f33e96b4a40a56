using System.Collections.Concurrent;
using System.ComponentModel;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

/// <summary>
/// The types that images may hold: those that generated code has registered when its module was loaded, and what .NET and this library have. Nothing is ever
/// made from a name that is not here. From any thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ImageTypes
{
    private static readonly ConcurrentDictionary<Type, ImageType> s_byType = new();
    private static readonly ConcurrentDictionary<string, ImageType> s_byName = new(StringComparer.Ordinal);

    /// <summary>Makes a type known. A second registration of the same type changes nothing.</summary>
    public static void Add<T>(ImageType<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Known<T>.Type = (ImageType<T>)Add(typeof(T), type);
    }

    /// <summary>The same for a type that has no name here, such as that of a comparer of .NET.</summary>
    /// <returns>What is known now: that of the first who came. All others leave with it known in every way, too, though the first be in the middle of it.</returns>
    internal static ImageType Add(Type key, ImageType type)
    {
        var known = s_byType.GetOrAdd(key, type);

        // two types of one name: neither can be told from the other in an image
        if (s_byName.GetOrAdd(known.Name, known) != known)
            s_byName[known.Name] = new AmbiguousType(known.Name);
        return known;
    }

    /// <summary>Makes a function known, by its name only. False where that is taken.</summary>
    internal static bool TryAdd(FunctionType function) => s_byName.TryAdd(function.Name, function);

    /// <summary>Where another function has the name, neither can be told from the other.</summary>
    internal static void CheckSame(FunctionType function)
    {
        if (s_byName[function.Name] is not FunctionType known || !known.IsSame(function))
            s_byName[function.Name] = new AmbiguousType(function.Name);
    }

    /// <summary>How the type is called in images: its registered name, or the framework's where it is none that images may hold.</summary>
    public static string NameOf<T>() => Of<T>()?.Name ?? typeof(T).ToString();

    internal static ImageType<T>? Of<T>() => Known<T>.Type;

    internal static ImageType? Of(Type type)
    {
        BuiltIn.Ensure();
        return s_byType.GetValueOrDefault(type);
    }

    internal static ImageType? Of(string name)
    {
        BuiltIn.Ensure();
        return s_byName.GetValueOrDefault(name);
    }

    private static class Known<T>
    {
        internal static ImageType<T>? Type;

        static Known() => BuiltIn.Ensure();
    }
}
