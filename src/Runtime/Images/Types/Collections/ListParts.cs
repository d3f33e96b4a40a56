using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// How far a loop over a list has come: only the enumerator's own fields say so. A loaded list counts its changes from 0; an enumerator knows by how many it was behind, that is, whether it
/// still works.
/// </summary>
internal static class ListParts<T>
{
    internal static ImageType<List<T>.Enumerator> EnumeratorType() => new StructType<List<T>.Enumerator>($"System.Collections.Generic.List<{ImageTypes.NameOf<T>()}>.Enumerator", static (members, at) =>
    {
        var list = List(ref at);
        var behind = list is null ? 0 : Version(ref at) - Version(list);
        members.Member("list", ref list);
        members.Member("index", ref Index(ref at));
        members.Member("current", ref Current(ref at));
        members.Member("behind", ref behind);
        List(ref at) = list;
        Version(ref at) = behind;
        return at;
    });

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    internal static extern ref int Version(List<T> list);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_list")]
    private static extern ref List<T>? List(ref List<T>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_index")]
    private static extern ref int Index(ref List<T>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(ref List<T>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_current")]
    private static extern ref T? Current(ref List<T>.Enumerator at);
}
