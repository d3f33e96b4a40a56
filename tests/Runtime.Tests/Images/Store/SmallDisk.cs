using System.Diagnostics;

namespace Coroutines.Runtime.Tests.Images.Store;

/// <summary>A folder on a file system in memory that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    internal static SmallDisk? TryMount(string folder, int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        Directory.CreateDirectory(folder);
        return Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder) ? new SmallDisk(folder) : null;
    }

    /// <summary>At once for whoever looks: a child that another test has just forked may still hold one of its files.</summary>
    public void Dispose() => Assert.True(Run("umount", "--lazy", _folder));

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
