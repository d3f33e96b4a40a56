using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>What .NET has no call for.</summary>
internal static partial class Signals
{
    internal const int Terminate = 15;

    /// <summary>Does nothing when there is no such process any more.</summary>
    internal static void Send(int process, int signal) => _ = Kill(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
