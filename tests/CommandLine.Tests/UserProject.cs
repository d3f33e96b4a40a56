using Analyzers.Tests.Harness;

namespace CommandLine.Tests;

/// <summary>A copy of a project of this folder, somewhere apart from the repository, on which commands are run.</summary>
internal sealed class UserProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coroutines-");

    public UserProject(string name)
    {
        Source = RepositoryFile.PathOf("tests", "CommandLine.Tests", name);
        foreach (var file in Directory.EnumerateFiles(Source))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Directory.Build.props"),
            $"<Project><PropertyGroup><CoroutinesFolder>{AppContext.BaseDirectory}</CoroutinesFolder></PropertyGroup></Project>");
    }

    /// <summary>Where the original stands.</summary>
    public string Source { get; }

    /// <summary>Runs <c>dotnet</c> there and gives what it printed.</summary>
    public Task<(int ExitCode, string Output)> DotnetAsync(params string[] arguments) =>
        DotnetCommand.RunAsync(_folder.FullName, new Dictionary<string, string>(), arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
