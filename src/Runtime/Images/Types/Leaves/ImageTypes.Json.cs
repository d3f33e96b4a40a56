using System.Text.Json.Serialization.Metadata;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>
    /// Lets images hold objects or values of a type as the text that System.Text.Json makes of them: for types that others wrote, whose objects nobody shares. What the serialiser leaves out
    /// (private state, cycles, subclasses) is not saved. Call it before the first image is saved or restored, in each program that does.
    /// </summary>
    /// <param name="json">How the type is written, from a source-generated <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</param>
    /// <param name="name">The name by which images know the type; without it its full name. Keep it when the type is renamed.</param>
    public static void UseJson<T>(JsonTypeInfo<T> json, string? name = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        Add(new JsonLeafType<T>(name ?? typeof(T).ToString(), json));
    }
}
