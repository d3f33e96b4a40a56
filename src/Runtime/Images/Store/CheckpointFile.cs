using System.Globalization;

namespace Coroutines.Images;

/// <summary>The names of the files in a folder of checkpoints: <c>checkpoint-00000042.image</c>, the same with <c>.new</c> while it is written, with <c>.torn</c> when it was found damaged.</summary>
internal static class CheckpointFile
{
    internal const string Image = ".image";
    internal const string New = ".new";
    internal const string Torn = ".torn";
    internal const string Lock = "checkpoints.lock";
    internal const string Owner = "checkpoints.owner";

    private const string Prefix = "checkpoint-";

    internal static string PathOf(string folder, long number, string kind) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D8}{kind}"));

    /// <summary>The numbers of all files of one kind, the newest first.</summary>
    internal static List<long> Find(string folder, string kind)
    {
        List<long> found = [];
        foreach (var path in Directory.EnumerateFiles(folder, $"{Prefix}*{kind}"))
        {
            var name = Path.GetFileName(path.AsSpan());
            if (long.TryParse(name[Prefix.Length..^kind.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && name.Length == Path.GetFileName(PathOf(folder, number, kind)).Length)
                found.Add(number);
        }

        found.Sort(static (one, other) => other.CompareTo(one));
        return found;
    }
}
