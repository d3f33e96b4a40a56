using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Documentation.Tests.Reference;

/// <summary>Writes the content of an element of XML documentation as Markdown.</summary>
internal static partial class XmlText
{
    public static string Of(XElement? element)
    {
        var text = new StringBuilder();
        foreach (var node in element?.Nodes() ?? [])
            Write(node, text);
        return Breaks().Replace(text.ToString(), "\n\n").Trim();
    }

    private static void Write(XNode node, StringBuilder text)
    {
        if (node is XText words)
            text.Append(Spaces().Replace(words.Value, " ").Replace("<", "&lt;", StringComparison.Ordinal));
        if (node is not XElement element)
            return;
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when element.Attribute("href") is { } link:
                text.Append($"[{(element.Value == "" ? link.Value : element.Value)}]({link.Value})");
                break;
            case "see" or "seealso":
                text.Append($"`{element.Attribute("langword")?.Value ?? NameOf(element.Attribute("cref")!.Value)}`");
                break;
            case "paramref" or "typeparamref":
                text.Append($"`{element.Attribute("name")!.Value}`");
                break;
            case "c":
                text.Append($"`{element.Value}`");
                break;
            case "code":
                text.Append($"\n\n```pseudo\n{Unindented(element.Value)}\n```\n\n");
                break;
            case "para":
                text.Append($"\n\n{Of(element)}\n\n");
                break;
            default:
                throw new NotSupportedException($"The reference knows no element '{element.Name}'.");
        }
    }

    /// <summary>The short name of what a <c>cref</c> means: <c>EventLoop.Run</c>.</summary>
    private static string NameOf(string id) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(id, PublicTypes.Compilation) switch
        {
            INamedTypeSymbol type => PublicTypes.NameOf(type),
            { } member => $"{PublicTypes.NameOf(member.ContainingType)}.{(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.Name)}",
            _ => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..],
        };

    private static string Unindented(string code)
    {
        var lines = code.Trim('\n', '\r', ' ').Split('\n');
        var indent = lines.Skip(1).Where(static line => line.Trim() != "").Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        var first = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select((line, i) => (i == 0 ? line[first..] : line.Length > indent ? line[indent..] : line.Trim()).TrimEnd()));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *\n\n\s*")]
    private static partial Regex Breaks();
}
