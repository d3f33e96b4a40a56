using System.Runtime.InteropServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Arrays of several dimensions: the lengths, then the elements in the order of memory.</summary>
/// <typeparam name="TArray">The array's type.</typeparam>
/// <typeparam name="T">The elements' type.</typeparam>
/// <param name="rank">How many dimensions it has.</param>
/// <param name="make">An array of these lengths.</param>
internal sealed class GridType<TArray, T>(int rank, Func<int[], TArray> make) : ImageType<TArray>(ArrayNames.Of(ImageTypes.NameOf<T>(), $"[{new string(',', rank - 1)}]"))
    where TArray : class
{
    private static readonly string[] s_lengths = ["rows", "columns", "layers", "blocks"];

    internal override void Save(ImageSaver saver, object value, ImageRecord record)
    {
        var array = (Array)value;
        var members = saver.Begin(record, null);
        for (var i = 0; i < rank; i++)
        {
            if (array.GetLowerBound(i) != 0)
                throw saver.Refuse("", $"an array whose indexes begin with {array.GetLowerBound(i)} is not saved.");
            members.Put(s_lengths[i], "int", ImageValue.Of(array.GetLength(i)));
        }

        saver.End(members);
        record.Items = ItemsOf.Save(saver, (ReadOnlySpan<T>)Elements(array));
    }

    internal override object? Create(ImageLoader loader, ImageRecord record)
    {
        var items = ItemsOf.Of(loader, record).Count;
        var lengths = new int[rank];
        Int128 product = 1;
        for (var i = 0; i < rank; i++)
        {
            var length = loader.ValueOf<int>(loader.Peek(record, s_lengths[i]), s_lengths[i]);
            lengths[i] = length >= 0 ? length : throw loader.Damaged($"an array has a length of {length}");
            product *= length;
            if (product > int.MaxValue)
                throw loader.Damaged("an array has more elements than .NET allows");
        }

        return product == items ? make(lengths) : throw loader.Damaged($"an array of {string.Join(" times ", lengths)} elements has {items}");
    }

    internal override void Fill(ImageLoader loader, ImageRecord record, object value) => ItemsOf.Load(loader, ItemsOf.Of(loader, record), Elements((Array)value));

    protected override void Visit(ImageMembers members, ref TArray value) => throw new InvalidOperationException();

    private static Span<T> Elements(Array array) =>
        MemoryMarshal.CreateSpan(ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}
