using System.Collections.Immutable;
using System.Globalization;
using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Images;

/// <summary>A local that is saved at a resume point.</summary>
internal sealed record SavedLocal(string Name, string Type, bool MayBeMissing);

/// <summary>One await: its text, which one it is of those with this text, how many those are, and what is saved there.</summary>
internal sealed record ResumePoint(string Text, int Number, int Count, IReadOnlyList<SavedLocal> Locals);

/// <summary>
/// What images of a coroutine hold, as text for people and for the next build to compare with:
/// <code>
/// Shop.Orders.Fetch(int) 9f86d081884c7d65
///   Coroutine.Sleep(delay)
///     delay: System.TimeSpan
///     id: int
///   2 of 2: Next()
/// </code>
/// The types that they hold stand in the same file (<see cref="SavedShape"/>).
/// </summary>
internal sealed record ResumePoints(string Coroutine, string Body, IReadOnlyList<ResumePoint> Points)
{
    private static readonly SymbolDisplayFormat s_type = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Those of a method and of the coroutine functions in it; none where it cannot be saved.</summary>
    public static IEnumerable<ResumePoints> Of(IReadOnlyList<Machine> machines) => machines.Where(static machine => machine.Image is not null).Select(Of);

    public static ResumePoints Of(Machine machine)
    {
        var same = machine.Suspensions.GroupBy(static suspend => suspend.Info.Line).ToDictionary(static group => group.Key, static group => group.OrderBy(static suspend => suspend.Info.Number).ToList());
        return new ResumePoints(
            ImageNames.Plain(machine.Context),
            Fingerprint.Of(machine.Context.Body),
            [.. machine.Suspensions.Select(suspend => new ResumePoint(OneLine(suspend.Info.Line), same[suspend.Info.Line].IndexOf(suspend), same[suspend.Info.Line].Count, [.. machine.Image!.LocalsAt(suspend)]))]);
    }

    /// <summary>How a type is written here: without annotations, which no image has.</summary>
    public static string NameOf(string type, MethodContext context) =>
        context.Types.SymbolOf(type) is { } symbol ? NameOf(symbol) : type.Replace("global::", "");

    /// <summary>The same of a symbol.</summary>
    public static string NameOf(ITypeSymbol type) => WithoutElementNames(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayParts(s_type));

    /// <summary>Of tuples images have no names.</summary>
    private static string WithoutElementNames(ImmutableArray<SymbolDisplayPart> parts) =>
        string.Concat(parts.Where((part, index) => part.Kind != SymbolDisplayPartKind.FieldName && (index + 1 == parts.Length || parts[index + 1].Kind != SymbolDisplayPartKind.FieldName)));

    /// <summary>The lines of the file, without an end.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Coroutine} {Body}";
        foreach (var point in Points)
        {
            yield return "  " + (point.Count == 1 ? point.Text : string.Format(CultureInfo.InvariantCulture, "{0} of {1}: {2}", point.Number + 1, point.Count, point.Text));
            foreach (var local in point.Locals.OrderBy(static local => local.Name, StringComparer.Ordinal))
                yield return $"    {local.Name}: {local.Type}";
        }
    }

    /// <summary>The coroutines of a file, by their names. What is no such line is passed over.</summary>
    public static Dictionary<string, ResumePoints> Parse(IEnumerable<string> lines)
    {
        var all = new Dictionary<string, ResumePoints>(StringComparer.Ordinal);
        List<ResumePoint>? points = null;
        List<SavedLocal>? locals = null;
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#' || SavedShape.IsLine(line))
                continue;
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                var end = line.LastIndexOf(": ", StringComparison.Ordinal);
                if (end > 0)
                    locals?.Add(new SavedLocal(line.Substring(4, end - 4), line.Substring(end + 2), false));
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                locals = [];
                points?.Add(PointOf(line.Substring(2), locals));
            }
            else if (line.LastIndexOf(' ') is var end and > 0)
            {
                points = [];
                locals = null;
                all[line.Substring(0, end)] = new ResumePoints(line.Substring(0, end), line.Substring(end + 1), points);
            }
        }

        return all;
    }

    private static ResumePoint PointOf(string line, List<SavedLocal> locals)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var numbers = colon < 0 ? [] : line.Substring(0, colon).Split([" of "], StringSplitOptions.None);
        return numbers is [var first, var second] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new ResumePoint(line.Substring(colon + 2), number - 1, count, locals)
            : new ResumePoint(line, 0, 1, locals);
    }

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
