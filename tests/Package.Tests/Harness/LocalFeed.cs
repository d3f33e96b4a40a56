using Analyzers.Tests.Harness;
using CommandLine.Tests;
using Package.Tests.Harness;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace Package.Tests.Harness;

/// <summary>A folder with the package, packed from this repository. The build stays apart from the repository's own.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coroutines-feed-");

    /// <summary>No package of this name that somebody published has this version.</summary>
    public static string VersionSuffix => "packed";

    /// <summary>Where the package stands.</summary>
    public string Folder => Path.Combine(_folder.FullName, "feed");

    /// <summary>The package's file.</summary>
    public string Package => Assert.Single(Directory.GetFiles(Folder, "*.nupkg"));

    /// <summary>As the file's name has it.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Package)["Coroutines.".Length..];

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            RepositoryFile.PathOf(),
            new Dictionary<string, string>(),
            ["pack", "src/Runtime", "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"), "-o", Folder, $"-p:VersionSuffix={VersionSuffix}", "-v", "quiet"]);
        Assert.True(exitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }
}
