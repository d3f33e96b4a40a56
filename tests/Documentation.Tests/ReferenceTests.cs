using Documentation.Tests.Pages;
using Documentation.Tests.Reference;

namespace Documentation.Tests;

/// <summary>The reference says what the XML documentation says. <c>UPDATE_DOCS=1</c> writes it anew.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Files => [.. ReferencePages.All.Select(static page => page.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Page_is_what_the_documentation_says(string file)
    {
        var page = ReferencePages.All.Single(page => page.File == file);
        AssertWritten(file, ReferenceWriter.Page(page.Title, page.Types));
    }

    [Fact]
    public void Index_lists_the_pages() => AssertWritten("README.md", ReferenceWriter.Index());

    [Fact]
    public void No_page_is_left_over() =>
        Assert.Equal(
            ReferencePages.All.Select(static page => page.File).Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>But for what only a generated body, or an <c>await</c>, asks for.</summary>
    [Fact]
    public void Every_public_type_is_on_a_page() =>
        Assert.Equal(
            PublicTypes.All.Where(static type => !type.Name.EndsWith("Awaiter", StringComparison.Ordinal) || type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Interface)
                .Where(static type => !type.Name.EndsWith("Awaitable", StringComparison.Ordinal))
                .Select(PublicTypes.NameOf).Order(StringComparer.Ordinal),
            ReferencePages.All.SelectMany(static page => page.Types).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_member_has_a_summary() =>
        Assert.Empty(PublicTypes.All.SelectMany(static type => PublicTypes.Members(type).Append(type))
            .Where(static member => string.IsNullOrEmpty(member.GetDocumentationCommentXml())).Select(static member => member.ToDisplayString()));

    private static string Folder => Path.Combine(RepositoryFile.Root, "docs", "reference");

    private static void AssertWritten(string file, string expected)
    {
        if (RepositoryFile.IsUpdating)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(Path.Combine(Folder, file), expected);
        }

        Assert.Equal(expected, RepositoryFile.Read("docs/reference/" + file));
    }
}
