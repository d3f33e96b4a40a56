using System.Text.RegularExpressions;

namespace Coroutines.Generator.Images;

/// <summary>Why images of an older build do not fit a body any more, by the same rules as a restore: one sentence for each difference.</summary>
internal static class ResumePointChanges
{
    /// <param name="then">What the file says.</param>
    /// <param name="now">What the body is.</param>
    /// <param name="renamed">The former names of locals and of what awaits call, with the present ones.</param>
    public static IEnumerable<string> Between(ResumePoints then, ResumePoints now, IReadOnlyDictionary<string, string> renamed)
    {
        foreach (var old in then.Points)
        {
            var same = now.Points.Where(point => point.Text == old.Text).ToList();
            if (same.Count == 0)
                same = [.. now.Points.Where(point => point.Text == Renamed(old.Text, renamed))];
            if (same.Count == 0)
            {
                yield return $"'await {old.Text}' is gone";
                continue;
            }

            if (then.Body != now.Body && (old.Count != 1 || same.Count != 1))
            {
                yield return $"the body has changed, and which 'await {old.Text}' is meant cannot be told";
                continue;
            }

            foreach (var difference in Locals(old, same[Math.Min(old.Number, same.Count - 1)], renamed))
                yield return difference;
        }
    }

    private static IEnumerable<string> Locals(ResumePoint then, ResumePoint now, IReadOnlyDictionary<string, string> renamed)
    {
        var saved = new Dictionary<string, string>();
        foreach (var local in then.Locals)
            saved[Renamed(local.Name, renamed)] = local.Type;
        foreach (var local in then.Locals)
            saved[local.Name] = local.Type;
        var (keptThen, keptNow) = (then.Locals.Where(IsKept).Select(static local => local.Name).ToList(), now.Locals.Where(IsKept).Select(static local => local.Name).ToList());
        if (keptThen.Count != keptNow.Count || keptNow.Except(keptThen).Except(keptThen.Select(name => Renamed(name, renamed))).Any())
            yield return $"at 'await {then.Text}' is kept {All(keptNow)}, where it was {All(keptThen)}";
        foreach (var local in now.Locals.Where(local => !IsKept(local) || saved.ContainsKey(local.Name)))
        {
            if (!saved.TryGetValue(local.Name, out var type))
            {
                if (!local.MayBeMissing)
                    yield return $"'{local.Name}' is not saved at 'await {then.Text}'";
            }
            else if (type != local.Type && Renamed(type, renamed) != local.Type)
            {
                yield return $"'{local.Name}' at 'await {then.Text}' was a '{type}', and is a '{local.Type}'";
            }
        }
    }

    /// <summary>Whether it is no local, but what a statement keeps.</summary>
    private static bool IsKept(SavedLocal local) => local.Name[0] == '(';

    private static string All(List<string> kept) => kept.Count == 0 ? "nothing" : $"'{string.Join("', '", kept)}'";

    private static string Renamed(string text, IReadOnlyDictionary<string, string> renamed) =>
        renamed.Count == 0 ? text : Regex.Replace(text, @"[\p{L}_][\p{L}\p{Nd}_]*", word => renamed.TryGetValue(word.Value, out var now) ? now : word.Value);
}
