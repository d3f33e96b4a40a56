using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Coroutines.Images;

/// <summary>
/// Makes the names in a folder survive a power failure. A file's own flush does not do that on Unix: a renamed file may be back under its old name. Windows keeps a journal of names.
/// </summary>
/// <seealso href="https://man7.org/linux/man-pages/man2/fsync.2.html">fsync(2)</seealso>
internal static partial class DurableFolder
{
    private const int Interrupted = 4;

    /// <summary><c>EINVAL</c>: some network file systems have nothing to flush.</summary>
    private const int NotSupported = 22;

    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    internal static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Retry(() => Open(folder, 0));
        if (file < 0)
            throw Error(folder);
        using var handle = new SafeFileHandle(file, ownsHandle: true);
        if (Retry(() => Sync(file)) < 0 && Marshal.GetLastPInvokeError() != NotSupported)
            throw Error(folder);
    }

    private static int Retry(Func<int> call)
    {
        int result;
        do
            result = call();
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    private static IOException Error(string folder) => new($"The folder '{folder}' cannot be flushed to disk: {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);
}
