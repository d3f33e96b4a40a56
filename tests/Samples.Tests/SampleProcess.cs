using System.Diagnostics;

namespace Samples.Tests;

/// <summary>A sample that has run in a process of its own.</summary>
internal sealed record SampleProcess(string Output, string Errors, int ExitCode)
{
    /// <summary>Far more than a busy machine takes: only what hangs comes to it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    public static Process Start(string sample, string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <param name="sample">Its name.</param>
    /// <param name="arguments">What stands behind it on the command line.</param>
    /// <param name="input">What somebody types.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SampleProcess> RunAsync(string sample, string[] arguments, string input, CancellationToken cancellationToken)
    {
        using var process = Start(sample, arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
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
