using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// How far a loop over a set has come. The items of a loaded set stand one behind the other, so it is told by how many items have been seen. See <see cref="ListParts{T}"/>.
/// </summary>
internal static class HashSetParts<T>
{
    internal static ImageType<HashSet<T>.Enumerator> EnumeratorType() => new StructType<HashSet<T>.Enumerator>($"System.Collections.Generic.HashSet<{ImageTypes.NameOf<T>()}>.Enumerator", static (members, at) =>
    {
        var set = Set(ref at);
        var behind = set is null ? 0 : Version(ref at) - Version(set);
        var seen = set is null || behind != 0 ? 0 : set.Count - Left(at);
        members.Member("set", ref set);
        members.Member("seen", ref seen);
        members.Member("current", ref Current(ref at));
        members.Member("behind", ref behind);
        Set(ref at) = set;
        Index(ref at) = seen;
        Version(ref at) = behind;
        return at;
    });

    private static int Left(HashSet<T>.Enumerator at)
    {
        var left = 0;
        while (at.MoveNext())
            left++;
        return left;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    internal static extern ref int Version(HashSet<T> set);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_hashSet")]
    private static extern ref HashSet<T>? Set(ref HashSet<T>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_index")]
    private static extern ref int Index(ref HashSet<T>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(ref HashSet<T>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_current")]
    private static extern ref T? Current(ref HashSet<T>.Enumerator at);
}
