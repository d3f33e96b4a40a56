namespace Integration.Tests.Load;

/// <summary>What Linux says of this process.</summary>
internal static class Machine
{
    /// <summary>How many files it may open.</summary>
    internal static int FileLimit
    {
        get
        {
            const string Limits = "/proc/self/limits";
            if (!File.Exists(Limits))
                return 3000;
            var soft = File.ReadLines(Limits).First(static line => line.StartsWith("Max open files", StringComparison.Ordinal))["Max open files".Length..].Trim().Split(' ')[0];
            return int.TryParse(soft, out var limit) ? limit : int.MaxValue;
        }
    }

    /// <summary>How many it has open; 0 where that cannot be told.</summary>
    internal static int OpenFiles => Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0;
}
