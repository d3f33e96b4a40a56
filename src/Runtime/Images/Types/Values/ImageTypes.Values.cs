using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Coroutines.Images;

namespace Coroutines.CompilerServices;

public static partial class ImageTypes
{
    /// <summary>Makes values that may be null known.</summary>
    public static void Nullable<T>()
        where T : struct => Add(new NullableType<T>());

    /// <summary>Makes an enum known; in an image its values go by the names of its members.</summary>
    public static void Enum<T>(string name)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(name);
        Add(EnumType.Of<T>(name));
    }

    /// <summary>Makes pairs of a key and a value known.</summary>
    public static void KeyValuePair<TKey, TValue>() =>
        Add(new StructType<KeyValuePair<TKey, TValue>>($"System.Collections.Generic.KeyValuePair<{NameOf<TKey>()}, {NameOf<TValue>()}>", static (members, pair) =>
        {
            var (key, value) = (pair.Key, pair.Value);
            members.Member("key", ref key);
            members.Member("value", ref value);
            return new KeyValuePair<TKey, TValue>(key, value);
        }));

    /// <summary>Makes parts of arrays known. The array is shared as before.</summary>
    public static void ArraySegment<T>()
    {
        Array<T>();
        Add(new StructType<ArraySegment<T>>($"System.ArraySegment<{NameOf<T>()}>", static (members, segment) =>
        {
            var (array, offset, count) = (segment.Array, segment.Offset, segment.Count);
            members.Member("array", ref array);
            members.Member("offset", ref offset);
            members.Member("count", ref count);
            if (array is null || (uint)offset > (uint)array.Length || (uint)count > (uint)(array.Length - offset))
                return array is null && offset == 0 && count == 0 ? default : throw new CoroutineImageException($"The image is damaged: {count} elements from {offset} on are no part of an array of {array?.Length ?? 0}.");
            return new ArraySegment<T>(array, offset, count);
        }));
    }

    /// <summary>Makes immutable arrays known, which are arrays within.</summary>
    public static void ImmutableArray<T>()
    {
        Array<T>();
        Add(new StructType<ImmutableArray<T>>($"System.Collections.Immutable.ImmutableArray<{NameOf<T>()}>", static (members, value) =>
        {
            var array = ImmutableCollectionsMarshal.AsArray(value);
            members.Member("array", ref array);
            return ImmutableCollectionsMarshal.AsImmutableArray(array);
        }));
    }
}
