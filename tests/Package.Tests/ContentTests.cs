using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using Analyzers.Tests.Harness;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>What is in the package, and nothing else.</summary>
public sealed class ContentTests(LocalFeed feed)
{
    private static readonly string[] s_made = ["_rels/", "package/", "[Content_Types].xml"];

    [Fact]
    public void Files()
    {
        using var package = ZipFile.OpenRead(feed.Package);
        Assert.Equal(
            [
                "Coroutines.nuspec",
                "README.md",
                "analyzers/dotnet/cs/Coroutines.Analyzers.dll",
                "analyzers/dotnet/cs/Coroutines.CodeFixes.dll",
                "analyzers/dotnet/cs/Coroutines.Generator.dll",
                "build/Coroutines.targets",
                "buildTransitive/Coroutines.targets",
                "icon.png",
                "lib/net10.0/Coroutines.dll",
                "lib/net10.0/Coroutines.xml",
                "templates/coroutines/.template.config/template.json",
                "templates/coroutines/CoroutinesApp.csproj",
                "templates/coroutines/Program.cs",
            ],
            package.Entries.Select(static entry => entry.FullName)
                .Where(static name => !s_made.Any(made => name.StartsWith(made, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Description()
    {
        using var package = ZipFile.OpenRead(feed.Package);
        using var file = package.GetEntry("Coroutines.nuspec")!.Open();
        var metadata = XDocument.Load(file).Root!.Elements().Single();
        var values = metadata.Elements().ToLookup(static element => element.Name.LocalName);

        var version = XDocument.Load(RepositoryFile.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
        Assert.Equal($"{version}-{LocalFeed.VersionSuffix}", values["version"].Single().Value);
        Assert.Contains($"## {version}", RepositoryFile.Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Equal("MIT", values["license"].Single().Value);
        Assert.Equal("README.md", values["readme"].Single().Value);
        Assert.Equal("icon.png", values["icon"].Single().Value);

        // It needs nothing else.
        Assert.DoesNotContain(metadata.Descendants(), static element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void The_runtime_is_trimmable_and_brings_its_sources()
    {
        using var runtime = new PEReader(new MemoryStream(Entry("lib/net10.0/Coroutines.dll")));
        var metadata = runtime.GetMetadataReader();
        var attributes = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute)
            .Select(attribute => Encoding.UTF8.GetString(metadata.GetBlobBytes(attribute.Value)))
            .ToList();
        Assert.Contains(attributes, static value => value.Contains("IsTrimmable", StringComparison.Ordinal));
        Assert.Contains(attributes, static value => value.Contains("IsAotCompatible", StringComparison.Ordinal));

        var entries = runtime.ReadDebugDirectory();
        Assert.Contains(entries, static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        using var symbols = runtime.ReadEmbeddedPortablePdbDebugDirectoryData(entries.Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var reader = symbols.GetMetadataReader();
        var embeddedSource = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        foreach (var handle in reader.Documents)
        {
            var name = reader.GetString(reader.GetDocument(handle).Name);
            Assert.StartsWith("/_/", name);
            Assert.Contains(reader.GetCustomDebugInformation(handle), each => reader.GetGuid(reader.GetCustomDebugInformation(each).Kind) == embeddedSource);
        }
    }

    [Theory]
    [InlineData("lib/net10.0/Coroutines.dll")]
    [InlineData("analyzers/dotnet/cs/Coroutines.Analyzers.dll")]
    [InlineData("analyzers/dotnet/cs/Coroutines.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/Coroutines.Generator.dll")]
    public void No_assembly_tells_where_it_was_built(string assembly)
    {
        var content = Entry(assembly);
        foreach (var root in new[] { RepositoryFile.PathOf(), feed.Folder[..^"feed".Length] })
        {
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(root)));
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(root)));
        }
    }

    private byte[] Entry(string name)
    {
        using var package = ZipFile.OpenRead(feed.Package);
        using var file = package.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
