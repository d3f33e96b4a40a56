using System.Diagnostics;

namespace Samples.Tests;

/// <summary>What became of one process.</summary>
/// <param name="FirstLine">When it wrote its first line, from its start; when it ended, if it wrote none.</param>
/// <param name="Time">How long it ran.</param>
/// <param name="Killed">Whether it was killed before its end.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Again">How many effects it asked for once more, because the process before it was killed between an effect and its checkpoint.</param>
internal sealed record DurableRun(TimeSpan FirstLine, TimeSpan Time, bool Killed, int ExitCode, int Again);

/// <summary>A folder of <c>samples/Durable</c>, and what its processes said they had done.</summary>
internal sealed class DurableFolder : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"durable-{Guid.NewGuid():N}");
    private readonly List<string> _said = [];

    /// <summary>Starts a process on this folder, and kills it at an instant unless it has ended by then.</summary>
    public async Task<DurableRun> RunAsync(KillPlan? plan, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var process = SampleProcess.Start("Durable", [_folder, "--virtual"]);
        try
        {
            var firstLine = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            var before = _said.Count;
            var output = Task.Run(
                async () =>
                {
                    while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
                    {
                        firstLine.TrySetResult(clock.Elapsed);
                        _said.Add(line);
                    }

                    firstLine.TrySetResult(clock.Elapsed);
                },
                cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            if (plan is not null)
            {
                if (plan.FromFirstLine)
                    await firstLine.Task;
                // a real moment of a real process: that is what is tested
                await Task.WhenAny(process.WaitForExitAsync(cancellationToken), Task.Delay(plan.Delay, cancellationToken));
                process.Kill();
            }

            await process.WaitForExitAsync(cancellationToken);
            await output;
            Assert.Equal("", await errors);
            // SIGKILL
            var killed = process.ExitCode == 128 + 9;
            return new DurableRun(await firstLine.Task, clock.Elapsed, killed, process.ExitCode, _said.Skip(before).Count(line => line.EndsWith("(done before)", StringComparison.Ordinal)));
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Each order has done what its customer's answer asks for, in this order, each once, with one transaction; and the ledger has all that any process said it had done.</summary>
    public void Check(string[][] expected)
    {
        var ledger = File.ReadLines(Path.Combine(_folder, "ledger.txt")).Select(line => line.Split('\t')).ToList();
        for (var order = 1; order <= expected.Length; order++)
        {
            var lines = ledger.FindAll(line => line[2] == $"order {order}");
            Assert.Equal(expected[order - 1], lines.Select(line => line[3]));
            var transaction = Assert.Single(lines.Select(line => line[1].Split(' ')[0]).Distinct());
            Assert.Equal(lines.Select(line => line[1]), expected[order - 1].Select(what => $"{transaction} {what}"));
            foreach (var what in expected[order - 1])
                Assert.True(_said.Count(line => line.EndsWith($"order {order}: {what}", StringComparison.Ordinal)) <= 1, $"order {order}: {what} twice");
            Assert.Contains(_said, line => line.Contains($"order {order} has ended: ", StringComparison.Ordinal));
        }

        Assert.Equal(expected.Sum(order => order.Length), ledger.Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
