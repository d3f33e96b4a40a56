using System.Diagnostics;
using Analyzers.Tests.Harness;
using CommandLine.Tests;

namespace Package.Tests.Harness;

/// <summary>A folder of somebody who has never used the package: nothing stands around it, and its cache of packages is empty.</summary>
internal sealed class UserFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("coroutines-user-");
    private readonly LocalFeed _feed;
    private readonly Dictionary<string, string> _environment;

    /// <param name="feed">Where the package comes from.</param>
    /// <param name="alsoOrdinarySources">What a runtime of its own needs is no part of the SDK, and comes from where packages come from on this machine.</param>
    public UserFolder(LocalFeed feed, bool alsoOrdinarySources = false)
    {
        _feed = feed;
        Folder = _root.CreateSubdirectory("project").FullName;
        _environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(_root.FullName, "packages"),
            ["XDG_DATA_HOME"] = _root.CreateSubdirectory("data").FullName,
        };
        File.WriteAllText(
            Path.Combine(_root.FullName, "nuget.config"),
            $"""<configuration><packageSources>{(alsoOrdinarySources ? "" : "<clear />")}<add key="packed" value="{feed.Folder}" /></packageSources></configuration>""");
    }

    /// <summary>Where the project is.</summary>
    public string Folder { get; }

    /// <summary>Copies one of <c>Projects</c>, and names the package's version in it.</summary>
    public UserFolder With(string project)
    {
        var source = RepositoryFile.PathOf("tests", "Package.Tests", "Projects", project);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(source, file), File.ReadAllText(file));
        return this;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.Replace("$(Packed)", _feed.Version, StringComparison.Ordinal));
    }

    /// <summary>Runs <c>dotnet</c>, which has to succeed, and gives what it printed.</summary>
    public async Task<string> DotnetAsync(params string[] arguments)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(Folder, _environment, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} in {Folder} ended with {exitCode}:\n{output}");
        return output.ReplaceLineEndings("\n");
    }

    /// <summary>Builds without a warning.</summary>
    public async Task BuildAsync(string project, params string[] arguments) =>
        Assert.Contains(" 0 Warning(s)\n", await DotnetAsync(["build", project, "-warnaserror", "-v", "quiet", "-m:1", .. arguments]), StringComparison.Ordinal);

    /// <summary>Starts <c>dotnet</c>, to talk to it while it runs.</summary>
    public Process Start(params string[] arguments) => Process.Start(DotnetCommand.In(Folder, _environment, arguments))!;

    /// <summary>Runs a program that was published.</summary>
    public static async Task<string> RunAsync(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n");
    }

    public void Dispose() => _root.Delete(recursive: true);
}
