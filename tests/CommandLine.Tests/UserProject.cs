using System.Diagnostics;
using Analyzers.Tests.Harness;

namespace CommandLine.Tests;

/// <summary>A copy of a project of this folder, somewhere apart from the repository, on which commands are run.</summary>
internal sealed class UserProject : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);
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

    /// <summary>Runs <c>dotnet</c> with no server left behind, and gives what it printed.</summary>
    public async Task<(int ExitCode, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_NOLOGO"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
            },
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
