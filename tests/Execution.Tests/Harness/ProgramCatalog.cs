namespace Execution.Tests.Harness;

/// <summary>The programs as they were copied beside the tests.</summary>
public static class ProgramCatalog
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "Programs");

    public static IReadOnlyList<ProgramSource> All { get; } = [.. Directory.EnumerateDirectories(s_root).SelectMany(ReadGroup).OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <summary>Sources that belong to every compilation.</summary>
    public static IReadOnlyList<ProgramSource> Shared { get; } = [.. Directory.EnumerateFiles(s_root, "*.cs").Select(file => Read("", file)).OrderBy(p => p.Name, StringComparer.Ordinal)];

    public static ProgramSource Find(string id) => All.Single(program => program.Id == id);

    private static IEnumerable<ProgramSource> ReadGroup(string directory) =>
        Directory.EnumerateFiles(directory, "*.cs").Select(file => Read(Path.GetFileName(directory), file));

    private static ProgramSource Read(string group, string file) =>
        new(group, Path.GetFileNameWithoutExtension(file), Path.Combine("Programs", Path.GetRelativePath(s_root, file)).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n"));
}
