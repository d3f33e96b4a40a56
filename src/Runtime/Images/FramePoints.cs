using System.Globalization;
using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>Reads what a generated frame says of its resume points: see <see cref="CoroutineFrame.ImagePoints"/>.</summary>
internal static class FramePoints
{
    // by the type of the frame, which a collectible assembly may take with it
    private static readonly ConditionalWeakTable<Type, BodyPoints> s_parsed = [];

    /// <summary>The point of a state.</summary>
    internal static ImagePoint At(CoroutineFrame frame, int state)
    {
        var (_, body, points) = Of(frame);
        if (state == 0)
            return new ImagePoint("", 0, 1, body);
        var (_, number, count, text) = points.First(point => point.State == state);
        return new ImagePoint(text, number, count, body);
    }

    /// <summary>The state of a saved point in this build, or why there is none.</summary>
    internal static (int State, string? Difference) Find(CoroutineFrame frame, ImagePoint saved)
    {
        if (saved.Text.Length == 0)
            return (0, null);
        var (_, body, points) = Of(frame);
        var same = points.Where(point => point.Text == saved.Text).ToList();
        if (same.Count == 0 && saved.Renamed is not null)
            same = points.Where(point => point.Text == saved.Renamed).ToList();
        if (same.Count == 0)
            return (0, $"'{frame.Method}' stands at {saved}, which the method no longer has");
        if (same.FirstOrDefault(point => point.Number == saved.Number) is { Text: not null } found && (body == saved.Body || (saved.Count == 1 && same.Count == 1)))
            return (found.State, null);
        return (0, $"'{frame.Method}' stands at {saved}; the method has changed and now awaits this {(same.Count == 1 ? "once" : $"{same.Count} times")}: which of them it was cannot be told");
    }

    private static BodyPoints Of(CoroutineFrame frame)
    {
        var source = frame.ImagePoints;
        if (s_parsed.TryGetValue(frame.GetType(), out var known) && ReferenceEquals(known.Source, source))
            return known;
        var parsed = Parse(source);
        s_parsed.AddOrUpdate(frame.GetType(), parsed);
        return parsed;
    }

    private static BodyPoints Parse(string source)
    {
        var lines = source.Split('\n');
        List<(int, int, int, string)> points = new(lines.Length - 1);
        foreach (var line in lines.AsSpan(1))
        {
            var parts = line.Split(' ', 4);
            points.Add((
                int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture),
                int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]));
        }

        return new BodyPoints(source, lines[0], points);
    }

    /// <param name="Source">What was read. A body that was edited while it ran has another.</param>
    /// <param name="Body">The fingerprint.</param>
    /// <param name="Points">Each resume point.</param>
    private sealed record BodyPoints(string Source, string Body, List<(int State, int Number, int Count, string Text)> Points);
}
