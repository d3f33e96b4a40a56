using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Documentation.Tests.Reference;

/// <summary>Writes a page of the reference: a section for each type, in it one for each name, in it each overload.</summary>
internal static class ReferenceWriter
{
    private static readonly SymbolDisplayFormat s_signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeMemberKeyword)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    public const string Note = "<!-- Made from the XML documentation: UPDATE_DOCS=1 dotnet test tests/Documentation.Tests -->\n";

    public static string Index() =>
        $"{Note}# Reference\n\nWhat the XML documentation says, which your editor shows, too. Guides are in [the folder above](..).\n\n| page | types |\n|---|---|\n"
        + string.Concat(ReferencePages.All.Select(static page => $"| [{page.Title}]({page.File}) | {string.Join(", ", page.Types.Select(static type => $"`{type}`"))} |\n"));

    public static string Page(string title, IEnumerable<string> types)
    {
        var text = new StringBuilder($"{Note}# {title}\n");
        foreach (var name in types)
            WriteType(PublicTypes.All.Single(type => PublicTypes.NameOf(type) == name), text);
        return text.ToString();
    }

    private static void WriteType(INamedTypeSymbol type, StringBuilder text)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        text.Append($"\n## {PublicTypes.NameOf(type).Replace("<", "\\<", StringComparison.Ordinal)}\n\n`{Kind(type)} {PublicTypes.NameOf(type)}`, namespace `{space}`\n");
        WriteDocumentation(type, text);
        foreach (var name in PublicTypes.Members(type).GroupBy(static member => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.Name))
        {
            text.Append($"\n### {PublicTypes.NameOf(type).Split('<')[0]}.{name.Key}\n");
            foreach (var member in name)
            {
                text.Append($"\n`{member.ToDisplayString(s_signature)}`\n");
                WriteDocumentation(member, text);
            }
        }
    }

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Struct } => type.IsReadOnly ? "readonly struct" : "struct",
        { IsStatic: true } => "static class",
        { IsRecord: true } => "record",
        _ => type.IsSealed ? "sealed class" : "class",
    };

    private static void WriteDocumentation(ISymbol symbol, StringBuilder text)
    {
        if (Documentation(symbol) is not { } documentation)
            return;
        Paragraph(XmlText.Of(documentation.Element("summary")), text);
        var rows = documentation.Elements("param").Select(static part => $"- `{part.Attribute("name")!.Value}`: {XmlText.Of(part)}")
            .Concat(documentation.Elements("returns").Select(static part => $"- returns: {XmlText.Of(part)}"))
            .Concat(documentation.Elements("value").Select(static part => $"- value: {XmlText.Of(part)}"))
            .Concat(documentation.Elements("exception").Select(static part => $"- throws `{part.Attribute("cref")!.Value.Split('.')[^1]}`: {XmlText.Of(part)}"));
        Paragraph(string.Join('\n', rows), text);
        Paragraph(XmlText.Of(documentation.Element("remarks")), text);
        Paragraph(XmlText.Of(documentation.Element("example")), text);
        foreach (var also in documentation.Elements("seealso").Where(static also => also.Attribute("href") is not null))
            Paragraph($"See [{also.Value}]({also.Attribute("href")!.Value}).", text);
    }

    private static void Paragraph(string words, StringBuilder text)
    {
        if (words != "")
            text.Append($"\n{words}\n");
    }

    /// <summary>What stands at the symbol, filled up with what it inherits.</summary>
    private static XElement? Documentation(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
            return null;
        var own = XElement.Parse(xml);
        if (own.Element("inheritdoc") is not { } inherits)
            return own;
        inherits.Remove();
        var from = inherits.Attribute("cref") is { } cref ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref.Value, PublicTypes.Compilation) : Overridden(symbol);
        foreach (var part in (from is null ? null : Documentation(from))?.Elements() ?? [])
        {
            if (!own.Elements(part.Name).Any(mine => mine.Attribute("name")?.Value == part.Attribute("name")?.Value && mine.Attribute("cref")?.Value == part.Attribute("cref")?.Value))
                own.Add(part);
        }

        return own;
    }

    private static ISymbol? Overridden(ISymbol symbol) =>
        symbol is IMethodSymbol { OverriddenMethod: { } method } ? method
        : symbol.ContainingType?.AllInterfaces.SelectMany(static each => each.GetMembers()).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));
}
