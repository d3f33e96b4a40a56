using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>
/// How far a loop over a dictionary, its keys or its values has come. The entries of a loaded dictionary stand one behind the other, so it is told by how many entries have been seen. See <see cref="ListParts{T}"/>.
/// </summary>
internal static class DictionaryParts<TKey, TValue>
    where TKey : notnull
{
    internal static void AddEnumerators()
    {
        ImageTypes.KeyValuePair<TKey, TValue>();
        var name = $"System.Collections.Generic.Dictionary<{ImageTypes.NameOf<TKey>()}, {ImageTypes.NameOf<TValue>()}>";
        ImageTypes.Add(new StructType<Dictionary<TKey, TValue>.Enumerator>($"{name}.Enumerator", static (members, at) =>
        {
            var table = Table(ref at);
            var behind = table is null ? 0 : Version(ref at) - Version(table);
            var seen = 0;
            if (table is not null && behind == 0)
            {
                seen = table.Count;
                for (var rest = at; rest.MoveNext();)
                    seen--;
            }

            members.Member("table", ref table);
            members.Member("seen", ref seen);
            members.Member("current", ref Current(ref at));
            members.Member("behind", ref behind);
            members.Member("kind", ref Kind(ref at));
            (Table(ref at), Index(ref at), Version(ref at)) = (table, seen, behind);
            return at;
        }));
        ImageTypes.Add(new StructType<Dictionary<TKey, TValue>.KeyCollection.Enumerator>($"{name}.KeyCollection.Enumerator", static (members, at) =>
        {
            var table = Table(ref at);
            var behind = table is null ? 0 : Version(ref at) - Version(table);
            var seen = 0;
            if (table is not null && behind == 0)
            {
                seen = table.Count;
                for (var rest = at; rest.MoveNext();)
                    seen--;
            }

            members.Member("table", ref table);
            members.Member("seen", ref seen);
            members.Member("current", ref Current(ref at));
            members.Member("behind", ref behind);
            (Table(ref at), Index(ref at), Version(ref at)) = (table, seen, behind);
            return at;
        }));
        ImageTypes.Add(new StructType<Dictionary<TKey, TValue>.ValueCollection.Enumerator>($"{name}.ValueCollection.Enumerator", static (members, at) =>
        {
            var table = Table(ref at);
            var behind = table is null ? 0 : Version(ref at) - Version(table);
            var seen = 0;
            if (table is not null && behind == 0)
            {
                seen = table.Count;
                for (var rest = at; rest.MoveNext();)
                    seen--;
            }

            members.Member("table", ref table);
            members.Member("seen", ref seen);
            members.Member("current", ref Current(ref at));
            members.Member("behind", ref behind);
            (Table(ref at), Index(ref at), Version(ref at)) = (table, seen, behind);
            return at;
        }));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    internal static extern ref int Version(Dictionary<TKey, TValue> table);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    private static extern ref Dictionary<TKey, TValue>? Table(ref Dictionary<TKey, TValue>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_index")]
    private static extern ref int Index(ref Dictionary<TKey, TValue>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(ref Dictionary<TKey, TValue>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_current")]
    private static extern ref KeyValuePair<TKey, TValue> Current(ref Dictionary<TKey, TValue>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_getEnumeratorRetType")]
    private static extern ref int Kind(ref Dictionary<TKey, TValue>.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    private static extern ref Dictionary<TKey, TValue>? Table(ref Dictionary<TKey, TValue>.KeyCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_index")]
    private static extern ref int Index(ref Dictionary<TKey, TValue>.KeyCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(ref Dictionary<TKey, TValue>.KeyCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_currentKey")]
    private static extern ref TKey? Current(ref Dictionary<TKey, TValue>.KeyCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    private static extern ref Dictionary<TKey, TValue>? Table(ref Dictionary<TKey, TValue>.ValueCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_index")]
    private static extern ref int Index(ref Dictionary<TKey, TValue>.ValueCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_version")]
    private static extern ref int Version(ref Dictionary<TKey, TValue>.ValueCollection.Enumerator at);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_currentValue")]
    private static extern ref TValue? Current(ref Dictionary<TKey, TValue>.ValueCollection.Enumerator at);
}
