namespace Documentation.Tests.Pages;

/// <summary>Finds the files of the repository around the tests.</summary>
internal static class RepositoryFile
{
    public static string Root { get; } = FindRoot();

    /// <summary>Whether pages are to be written anew, by <c>UPDATE_DOCS=1</c>.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Coroutines.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"No Coroutines.sln above {AppContext.BaseDirectory}.");
    }
}
