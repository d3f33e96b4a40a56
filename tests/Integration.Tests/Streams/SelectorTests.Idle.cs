using System.Net.Sockets;
using Coroutines.Testing;

namespace Integration.Tests.Streams;

/// <content>What has come already is work: a loop is not idle before. By Unix domain sockets, where what is sent is there at once.</content>
public partial class SelectorTests
{
    [Fact]
    public void A_test_that_waits_until_the_loop_is_idle_waits_for_what_has_been_sent()
    {
        SkipUnlessOwn();
        TestLoop.Run(() => OnUnixServer(SendUntilIdle));
    }

    [Fact]
    public void A_step_tells_that_nothing_is_to_be_done_only_when_nothing_has_come()
    {
        SkipUnlessOwn();
        using var runner = new EventLoopRunner(Options());
        var task = runner.CreateTask(OnUnixServer(Converse));
        while (!task.Done)
            Assert.True(runner.RunOnce() is not null || task.Done);
        Assert.Null(task.Exception);
        Assert.Empty(Reports);
    }

    private static void SkipUnlessOwn() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux the loop waits for sockets itself.");

    [Coroutine]
    private static async Coroutine OnUnixServer(Func<AsyncServer, List<string>, Coroutine> talk)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var lines = new List<string>();
            await using var server = Tcp.StartServer(
                async (reader, writer) =>
                {
                    await foreach (var line in reader.ReadLines())
                    {
                        lines.Add(line);
                        writer.WriteLine(line);
                    }
                },
                new UnixDomainSocketEndPoint(path));
            await talk(server, lines);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Coroutine]
    private static async Coroutine SendUntilIdle(AsyncServer server, List<string> lines)
    {
        var (_, writer) = await Tcp.OpenConnection(server.EndPoints[0]);
        for (var i = 1; i <= 20; i++)
        {
            writer.WriteLine($"{i}");
            await TestLoop.WaitUntilIdle();
            Assert.Equal(i, lines.Count);
        }

        writer.Close();
    }

    [Coroutine]
    private static async Coroutine Converse(AsyncServer server, List<string> lines)
    {
        var (reader, writer) = await Tcp.OpenConnection(server.EndPoints[0]);
        for (var i = 1; i <= 20; i++)
        {
            writer.WriteLine($"{i}");
            Assert.Equal($"{i}", await reader.ReadLine());
        }

        Assert.Equal(20, lines.Count);
        writer.Close();
    }
}
