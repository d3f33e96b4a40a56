using System.Globalization;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Dates, times and spans, as texts that keep every tick.</summary>
internal static class TimeLeaves
{
    private const string DateTimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffff";
    private const string Utc = "Z";
    private const string Local = " local";

    /// <summary>The first of two equal local times of the night when summer time ends.</summary>
    private const string LocalSummer = " local, summer time";

    private const ulong LocalSummerBits = 3ul << 62;

    internal static void Add()
    {
        ImageTypes.Add(new LeafType<DateTime>("System.DateTime", OfDateTime, static saved => saved.Content is string text ? ToDateTime(text) : null));
        AsText("System.DateTimeOffset", "O", static text => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : (DateTimeOffset?)null);
        AsText("System.DateOnly", "O", static text => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : (DateOnly?)null);
        AsText("System.TimeOnly", "O", static text => TimeOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : (TimeOnly?)null);
        AsText("System.TimeSpan", "c", static text => TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value) ? value : (TimeSpan?)null);
    }

    private static void AsText<T>(string name, string format, Func<string, T?> parse)
        where T : struct, IFormattable => ImageTypes.Add(new LeafType<T>(
            name,
            value => ImageValue.Of(value.ToString(format, CultureInfo.InvariantCulture)),
            saved => saved.Content is string text ? parse(text) : null));

    private static ImageValue OfDateTime(DateTime value)
    {
        var kind = value.Kind switch
        {
            DateTimeKind.Utc => Utc,
            DateTimeKind.Local => Unsafe.BitCast<DateTime, ulong>(value) >= LocalSummerBits ? LocalSummer : Local,
            _ => "",
        };
        return ImageValue.Of(value.ToString(DateTimeFormat, CultureInfo.InvariantCulture) + kind);
    }

    private static DateTime? ToDateTime(string text)
    {
        if (text.Length < DateTimeFormat.Length
            || !DateTime.TryParseExact(text.AsSpan(0, DateTimeFormat.Length), DateTimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            return null;
        return text[DateTimeFormat.Length..] switch
        {
            "" => value,
            Utc => DateTime.SpecifyKind(value, DateTimeKind.Utc),
            Local => DateTime.SpecifyKind(value, DateTimeKind.Local),
            LocalSummer => Unsafe.BitCast<ulong, DateTime>((ulong)value.Ticks | LocalSummerBits),
            _ => null,
        };
    }
}
