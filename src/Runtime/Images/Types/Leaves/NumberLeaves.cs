using System.Globalization;
using System.Numerics;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The numbers of .NET. What no signed or real number of 64 bits holds exactly is a text.</summary>
internal static class NumberLeaves
{
    /// <summary>Beyond this a text takes too long to read.</summary>
    private const int MostBitsAsText = 4096;

    private const int MostDigits = 1 + (MostBitsAsText * 10 / 33) + 1;

    internal static void Add()
    {
        ImageTypes.Add(new LeafType<ulong>("ulong", static value => ImageValue.Of(value), static saved => saved.Kind == ImageKind.Unsigned ? unchecked((ulong)saved.Bits) : null));
        ImageTypes.Add(new LeafType<nint>("nint", static value => ImageValue.Of((long)value), static saved => saved.Kind == ImageKind.Integer && (nint)saved.Bits == saved.Bits ? (nint)saved.Bits : null));
        ImageTypes.Add(new LeafType<nuint>(
            "nuint", static value => ImageValue.Of((ulong)value), static saved => saved.Kind == ImageKind.Unsigned && unchecked((nuint)saved.Bits) == unchecked((ulong)saved.Bits) ? unchecked((nuint)saved.Bits) : null));
        ImageTypes.Add(new LeafType<float>("float", static value => ImageValue.Of((double)value), static saved => Real(saved) is { } real && Same((float)real, real) ? (float)real : null));
        ImageTypes.Add(new LeafType<Half>("System.Half", static value => ImageValue.Of((double)value), static saved => Real(saved) is { } real && Same((double)(Half)real, real) ? (Half)real : null));

        // with its scale, and the sign of a zero
        ImageTypes.Add(new LeafType<decimal>(
            "decimal",
            static value => ImageValue.Of((value == 0 && decimal.IsNegative(value) ? "-" : "") + value.ToString(CultureInfo.InvariantCulture)),
            static saved => saved.Content is string text && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null));
        AsText<Int128>("System.Int128", NumberStyles.AllowLeadingSign);
        AsText<UInt128>("System.UInt128", NumberStyles.None);
        ImageTypes.Add(new LeafType<BigInteger>("System.Numerics.BigInteger", OfBig, static saved => saved.Content switch
        {
            string { Length: <= MostDigits } text when BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
            byte[] bytes => new BigInteger(bytes),
            _ => null,
        }));
        ImageTypes.Add(new StructType<Complex>("System.Numerics.Complex", static (members, value) =>
        {
            var (real, imaginary) = (value.Real, value.Imaginary);
            members.Member("real", ref real);
            members.Member("imaginary", ref imaginary);
            return new Complex(real, imaginary);
        }));
    }

    private static void AsText<T>(string name, NumberStyles style)
        where T : struct, INumber<T> => ImageTypes.Add(new LeafType<T>(
            name,
            static value => ImageValue.Of(value.ToString(null, CultureInfo.InvariantCulture)),
            saved => saved.Content is string text && T.TryParse(text, style, CultureInfo.InvariantCulture, out var value) ? value : null));

    private static double? Real(ImageValue saved) => saved.Kind == ImageKind.Real ? BitConverter.Int64BitsToDouble(saved.Bits) : null;

    private static bool Same(double narrowed, double real) => narrowed == real || double.IsNaN(real);

    private static ImageValue OfBig(BigInteger value) =>
        value.GetBitLength() <= MostBitsAsText ? ImageValue.Of(value.ToString(CultureInfo.InvariantCulture)) : ImageValue.Of(value.ToByteArray());
}
