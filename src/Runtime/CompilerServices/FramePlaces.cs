using System.Globalization;

namespace Coroutines.CompilerServices;

/// <summary>Reads what a generated frame says of its source: see <see cref="CoroutineFrame.Places"/>.</summary>
internal static class FramePlaces
{
    /// <summary>The file, or an empty text when it is not known.</summary>
    internal static string FileOf(string places) => places.IndexOf('\n') is var end and >= 0 ? places[..end] : places;

    /// <summary>The line of the await with this state number, or 0 when it is not known.</summary>
    internal static int LineOf(string places, int state)
    {
        var known = At(places, state);
        var end = known.IndexOf(' ');
        return int.TryParse(end < 0 ? known : known[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;
    }

    /// <summary>The fields, separated by blanks, that the await with this state number has left locals in, of those that not every await leaves one in.</summary>
    internal static string LocalsAt(string places, int state)
    {
        var known = At(places, state);
        var end = known.IndexOf(' ');
        return end < 0 ? "" : known[(end + 1)..].ToString();
    }

    private static ReadOnlySpan<char> At(string places, int state)
    {
        var number = $"\n{state:x} ";
        var start = places.IndexOf(number, StringComparison.Ordinal);
        if (start < 0)
            return default;
        var rest = places.AsSpan(start + number.Length);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
