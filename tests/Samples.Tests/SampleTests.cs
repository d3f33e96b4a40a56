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

    private static async Task Prints(string sample, params string[] arguments)
    {
        var run = await SampleProcess.RunAsync(sample, arguments, TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expected", $"{sample}.txt"), TestContext.Current.CancellationToken);
        Assert.Equal("", run.Errors);
        Assert.Equal(expected.ReplaceLineEndings(), run.Output.ReplaceLineEndings());
        Assert.Equal(0, run.ExitCode);
    }
}
