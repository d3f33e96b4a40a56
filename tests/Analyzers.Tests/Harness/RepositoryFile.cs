namespace Analyzers.Tests.Harness;

/// <summary>Finds the files of the repository around the tests.</summary>
internal static class RepositoryFile
{
    public static string Read(params string[] path) => File.ReadAllText(PathOf(path));

    public static string PathOf(params string[] path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Coroutines.sln")))
            directory = directory.Parent;
        return Path.Combine([directory!.FullName, .. path]);
    }
}
