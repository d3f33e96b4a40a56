using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Documentation.Tests.Reference;

/// <summary>The documentation file that the compiler wrote beside an assembly.</summary>
internal sealed class XmlFile(string path) : DocumentationProvider
{
    private readonly Dictionary<string, string> _members = XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value, static member => member.ToString(SaveOptions.DisableFormatting));
    private readonly string _path = path;

    public override bool Equals(object? obj) => obj is XmlFile other && other._path == _path;

    public override int GetHashCode() => _path.GetHashCode(StringComparison.Ordinal);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        _members.GetValueOrDefault(documentationMemberID);
}
