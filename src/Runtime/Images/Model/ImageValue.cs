namespace Coroutines.Images;

/// <summary>One value in an image: a number, a text, a reference to an object, or a struct's members.</summary>
internal readonly struct ImageValue
{
    private ImageValue(ImageKind kind, long bits, object? content)
    {
        Kind = kind;
        Bits = bits;
        Content = content;
    }

    internal ImageKind Kind { get; }

    /// <summary>The number, the truth value (0 or 1), the bits of a <see cref="double"/>, or the number of the object referred to.</summary>
    internal long Bits { get; }

    /// <summary>The text, the bytes or the record.</summary>
    internal object? Content { get; }

    internal static ImageValue Null => default;

    internal static ImageValue Of(bool value) => new(ImageKind.Boolean, value ? 1 : 0, null);

    internal static ImageValue Of(long value) => new(ImageKind.Integer, value, null);

    internal static ImageValue Of(ulong value) => new(ImageKind.Unsigned, unchecked((long)value), null);

    internal static ImageValue Of(double value) => new(ImageKind.Real, BitConverter.DoubleToInt64Bits(value), null);

    internal static ImageValue Of(string value) => new(ImageKind.Text, 0, value);

    internal static ImageValue Of(byte[] value) => new(ImageKind.Bytes, 0, value);

    internal static ImageValue Of(ImageRecord value) => new(ImageKind.Record, 0, value);

    internal static ImageValue Reference(int number) => new(ImageKind.Reference, number, null);

    public override string ToString() => Kind switch
    {
        ImageKind.Null => "null",
        ImageKind.Boolean => Bits != 0 ? "true" : "false",
        ImageKind.Unsigned => unchecked((ulong)Bits).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ImageKind.Real => BitConverter.Int64BitsToDouble(Bits).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        ImageKind.Text => $"\"{Content}\"",
        ImageKind.Bytes => $"{((byte[])Content!).Length} bytes",
        ImageKind.Reference => $"object {Bits}",
        ImageKind.Record => Content!.ToString()!,
        _ => Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
