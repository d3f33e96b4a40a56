namespace Coroutines.Images;

/// <summary>What both forms agree on.</summary>
internal static class FormatLimits
{
    /// <summary>The format that this version writes, and the newest that it reads.</summary>
    internal const int Version = 1;

    /// <summary>How deep structs may stand in structs. Objects are not nested but referred to, so no real program comes near.</summary>
    internal const int Depth = 64;

    internal static string TooNew(long version) => $"it was made by a newer version of the library: format {version}, this one reads {Version}";

    internal static string TooDeep => $"values are nested deeper than {Depth} levels";

    internal static string NoObject(ulong number, int count) => $"it refers to object {number}, and has {count}";
}
