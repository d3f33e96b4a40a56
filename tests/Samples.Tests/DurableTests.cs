namespace Samples.Tests;

/// <summary>The orders of <c>samples/Durable</c>, whose process is killed at any instant, again and again.</summary>
public sealed class DurableTests
{
    /// <summary>So often one folder's process is killed at most; then it may come to its end.</summary>
    private const int MostKills = 12;

    private static readonly string[][] s_expected =
    [
        ["reserve", "pay", "ask", "ship"],
        ["reserve", "pay", "ask", "refund", "release"],
        ["reserve", "pay", "ask", "refund", "release"],
        ["reserve", "pay", "ask", "ship"],
        ["reserve", "pay", "ask", "refund", "release"],
    ];

    private static int Kills => Environment.GetEnvironmentVariable("COROUTINES_SLOW") == "1" ? 1_000 : 10;

    [Fact]
    public async Task Killed_again_and_again_each_order_ends_right()
    {
        var seed = Environment.GetEnvironmentVariable("COROUTINES_SEED") is { } given ? int.Parse(given, null) : Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"COROUTINES_SEED={seed}");

        using var unharmed = new DurableFolder();
        var whole = await unharmed.RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal(0, whole.ExitCode);
        unharmed.Check(s_expected);

        var totals = await Task.WhenAll(Enumerable.Range(0, 2).Select(lane => Task.Run(() => KillAsync(new Random(seed + lane), Kills / 2, whole))));

        TestContext.Current.TestOutputHelper.WriteLine(
            $"{totals.Sum(total => total.Kills)} kills in {totals.Sum(total => total.Folders)} folders; "
            + $"asked for once more: {totals.Sum(total => total.Again)}");
        // of so many some strike between an effect and its checkpoint
        Assert.True(Kills < 100 || totals.Sum(total => total.Again) > 0, "no effect was asked for once more: the kills come at the wrong time");
    }

    private static async Task<(int Kills, int Folders, int Again)> KillAsync(Random random, int kills, DurableRun last)
    {
        var (killed, folders, again) = (0, 0, 0);
        while (killed < kills)
        {
            folders++;
            using var folder = new DurableFolder();
            DurableRun run;
            var here = 0;
            do
            {
                run = await folder.RunAsync(here == MostKills ? null : KillPlan.Draw(random, last), TestContext.Current.CancellationToken);
                again += run.Again;
                if (run.Killed)
                    (here, killed) = (here + 1, killed + 1);
                else
                    last = run;
            }
            while (run.Killed);
            Assert.Equal(0, run.ExitCode);
            folder.Check(s_expected);
        }

        return (killed, folders, again);
    }
}
