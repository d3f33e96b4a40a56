using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Analyzers.Helpers.Blocking;

/// <summary>The members that block: those that everybody has, and those that the project's own files add or take away.</summary>
internal sealed class BlockingCallList
{
    private static readonly Regex FileName = new(@"^CoroutineBlockingCalls(\..+)?\.txt$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Lazy<BlockingCallList> Own = new(static () => new BlockingCallList(OwnLines()));

    private readonly Dictionary<string, List<BlockingCallLine>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    private BlockingCallList(IEnumerable<BlockingCallLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.IsExcluded)
            {
                _excluded.Add(line.Name);
                continue;
            }

            if (!_members.TryGetValue(line.Member, out var known))
                _members.Add(line.Member, known = []);
            known.Insert(0, line);
        }
    }

    /// <summary>The list for a project. Lines that are none are left out; <see cref="BlockingCallLine.TryParse"/> says which.</summary>
    public static BlockingCallList For(IEnumerable<AdditionalText> files, CancellationToken token)
    {
        var added = files.Where(IsList).SelectMany(file => Lines(file.GetText(token))).ToList();
        return added.Count == 0 ? Own.Value : new BlockingCallList(OwnLines().Concat(added));
    }

    public static bool IsList(AdditionalText file) => FileName.IsMatch(Path.GetFileName(file.Path));

    /// <returns>The line that names this member, or one that it overrides, called on this type.</returns>
    public BlockingCallLine? Find(ISymbol member, ITypeSymbol? receiver)
    {
        if (!_members.TryGetValue(member.Name, out var lines) || IsExcluded(receiver ?? member.ContainingType, member.Name))
            return null;

        for (var current = member.OriginalDefinition; current is not null; current = Overridden(current)?.OriginalDefinition)
        {
            var type = NameOf(current.ContainingType);
            foreach (var line in lines)
            {
                if (line.Type == type && line.TakesParametersOf(current))
                    return _excluded.Contains($"{type}.{member.Name}") ? null : line;
            }
        }

        return null;
    }

    public static string NameOf(ITypeSymbol type)
    {
        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = $"{outer.Name}.{name}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{name}" : name;
    }

    private bool IsExcluded(ITypeSymbol? receiver, string member)
    {
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            var name = NameOf(type);
            if (_excluded.Contains(name) || _excluded.Contains($"{name}.{member}"))
                return true;
        }

        return false;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static IEnumerable<BlockingCallLine> Lines(SourceText? text) =>
        text is null ? [] : text.Lines.Select(static line => BlockingCallLine.TryParse(line.ToString(), out var parsed) ? parsed : null).OfType<BlockingCallLine>();

    private static IEnumerable<BlockingCallLine> OwnLines()
    {
        using var stream = typeof(BlockingCallList).Assembly.GetManifestResourceStream("BlockingCalls.txt")!;
        return Lines(SourceText.From(stream)).ToList();
    }
}
