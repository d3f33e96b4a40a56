namespace Samples.Tests;

/// <summary>Each sample, run as its users run it, prints what stands in <c>Expected/</c>.</summary>
public sealed class SampleTests
{
    [Fact]
    public Task Tour_on_virtual_time() => Prints("Tour", "--virtual");

    [Fact]
    public Task EchoServer() => Prints("EchoServer");

    [Fact]
    public Task ChatServer() => Prints("ChatServer");

    [Fact]
    public Task Crawler_on_virtual_time() => Prints("Crawler", "--virtual");

    [Fact]
    public Task FrameLoop_on_a_clock_that_moves_by_frames() => Prints("FrameLoop", "--virtual");

    [Fact]
    public Task ProducerConsumer_on_virtual_time() => Prints("ProducerConsumer", "--virtual");

    [Fact]
    public Task Hosting_on_virtual_time() => Prints("Hosting", "--virtual");

    [Fact]
    public async Task Durable_on_virtual_time()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        try
        {
            await Prints("Durable", folder, "--virtual");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public Task TimeTravel_back_and_another_way() =>
        Types("TimeTravel", "next\nnext 5\nback 3\nset 0 7\nnext 3\nback 2\nnext 2\nall\nback\nback 100\nall\nback\nquit\n");

    private static Task Prints(string sample, params string[] arguments) => Types(sample, "", arguments);

    private static async Task Types(string sample, string input, params string[] arguments)
    {
        var run = await SampleProcess.RunAsync(sample, arguments, input, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expected", $"{sample}.txt"), TestContext.Current.CancellationToken);
        Assert.Equal("", run.Errors);
        Assert.Equal(expected.ReplaceLineEndings(), run.Output.ReplaceLineEndings());
        Assert.Equal(0, run.ExitCode);
    }
}
