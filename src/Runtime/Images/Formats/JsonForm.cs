using System.Globalization;

namespace Coroutines.Images;

/// <summary>The words of the readable form, and how it writes real numbers.</summary>
internal static class JsonForm
{
    internal const string Version = "coroutineImage";
    internal const string Shapes = "shapes";
    internal const string Objects = "objects";
    internal const string Object = "object";
    internal const string Type = "type";
    internal const string Await = "await";
    internal const string Number = "number";
    internal const string Count = "count";
    internal const string Body = "body";
    internal const string Shape = "shape";
    internal const string Members = "members";
    internal const string Items = "items";

    internal const string Reference = "ref";
    internal const string Unsigned = "unsigned";
    internal const string Real = "real";
    internal const string Chars = "chars";
    internal const string Bytes = "bytes";

    /// <summary>A struct in a struct takes two levels of JSON, and there are some around the first.</summary>
    internal const int Depth = (FormatLimits.Depth * 2) + 32;

    private const string BitsPrefix = "0x";

    /// <summary>With a point or an exponent, always: that tells it from a whole number.</summary>
    internal static string OfReal(long bits)
    {
        var value = BitConverter.Int64BitsToDouble(bits);
        if (!double.IsFinite(value))
        {
            var text = double.IsNaN(value) && bits != BitConverter.DoubleToInt64Bits(double.NaN)
                ? BitsPrefix + bits.ToString("X16", CultureInfo.InvariantCulture)
                : value.ToString(CultureInfo.InvariantCulture);
            return $$"""{"{{Real}}": "{{text}}"}""";
        }

        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        return digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0";
    }

    /// <summary>What {"real": text} says.</summary>
    internal static bool TryParseReal(string text, out double value)
    {
        if (text.StartsWith(BitsPrefix, StringComparison.Ordinal) && text.Length == BitsPrefix.Length + 16
            && long.TryParse(text.AsSpan(BitsPrefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits))
        {
            value = BitConverter.Int64BitsToDouble(bits);
            return true;
        }

        value = text switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => 0,
        };
        return value != 0;
    }
}
