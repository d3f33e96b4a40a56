using System.Diagnostics;

namespace Samples.Tests;

/// <summary>A sample that has run in a process of its own.</summary>
internal sealed record SampleProcess(string Output, string Errors, int ExitCode)
{
    /// <summary>Far more than a busy machine takes: only what hangs comes to it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    public static async Task<SampleProcess> RunAsync(string sample, string[] arguments, CancellationToken cancellationToken)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new SampleProcess(await output, await errors, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
