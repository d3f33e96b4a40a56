using System.Globalization;
using System.Text;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>The other types of .NET that are one value.</summary>
internal static class OtherLeaves
{
    internal static void Add()
    {
        // a text is a value wherever it stands: here it only has its name
        ImageTypes.Add(new ClassLeafType<string>("string", ImageValue.Of, static saved => saved.Content as string));
        ImageTypes.Add(new ClassLeafType<object>("object", static _ => ImageValue.Null, static _ => new object()));
        ImageTypes.Add(new LeafType<Guid>(
            "System.Guid", static value => ImageValue.Of(value.ToString("D")), static saved => saved.Content is string text && Guid.TryParseExact(text, "D", out var value) ? value : null));
        ImageTypes.Add(new LeafType<Rune>(
            "System.Text.Rune", static value => ImageValue.Of(value.Value), static saved => saved.Kind == ImageKind.Integer && saved.Bits is >= 0 and <= int.MaxValue && Rune.IsValid((int)saved.Bits) ? new Rune((int)saved.Bits) : null));
        ImageTypes.Add(new LeafType<Index>("System.Index", static value => ImageValue.Of(value.IsFromEnd ? ~value.Value : value.Value), static saved => saved.Kind != ImageKind.Integer ? null : saved.Bits switch
        {
            >= 0 and <= int.MaxValue => new Index((int)saved.Bits),
            < 0 and >= int.MinValue => new Index((int)~saved.Bits, fromEnd: true),
            _ => null,
        }));
        ImageTypes.Add(new StructType<Range>("System.Range", static (members, value) =>
        {
            var (start, end) = (value.Start, value.End);
            members.Member("start", ref start);
            members.Member("end", ref end);
            return new Range(start, end);
        }));
        ImageTypes.Add(new ClassLeafType<Version>("System.Version", static value => ImageValue.Of(value.ToString()), static saved => saved.Content is string text && Version.TryParse(text, out var value) ? value : null));
        ImageTypes.Add(new ClassLeafType<Uri>("System.Uri", OfUri, static saved => saved.Content is string text ? ToUri(text) : null));
        ImageTypes.Add(new ClassLeafType<StringBuilder>("System.Text.StringBuilder", static value => ImageValue.Of(value.ToString()), static saved => saved.Content is string text ? new StringBuilder(text) : null));
        ImageTypes.Add(new ClassLeafType<CultureInfo>("System.Globalization.CultureInfo", static value => ImageValue.Of(value.Name), static saved => saved.Content is string name ? ToCulture(name) : null));
        ImageTypes.Add(new TokenType());
    }

    private static CultureInfo? ToCulture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null; // this system does not have it: the caller says so
        }
    }

    private const string Relative = "relative:";

    /// <summary>What begins with a slash is relative here and an absolute file there: only the address itself knows.</summary>
    private static ImageValue OfUri(Uri value) => ImageValue.Of(value.IsAbsoluteUri ? value.OriginalString : Relative + value.OriginalString);

    private static Uri? ToUri(string text)
    {
        var isRelative = text.StartsWith(Relative, StringComparison.Ordinal);
        return Uri.TryCreate(isRelative ? text[Relative.Length..] : text, isRelative ? UriKind.Relative : UriKind.Absolute, out var value) ? value : null;
    }
}
