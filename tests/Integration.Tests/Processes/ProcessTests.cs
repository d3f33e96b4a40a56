using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Integration.Tests.Processes;

public partial class ProcessTests : RealTimeTest
{
    [Fact]
    public void Its_exit_code_is_awaited() => Run(AwaitExit);

    [Fact]
    public void Its_output_comes_in_lines() => Run(ReadLines);

    [Fact]
    public void Its_input_is_fed_and_its_output_read_at_the_same_time() => Run(Communicate);

    [Fact]
    public void Input_that_nobody_wants_is_no_error() => Run(FeedTheDeaf);

    [Fact]
    public void Its_output_is_read_when_its_input_is_closed_already() => Run(CommunicateAfterInput);

    [Fact]
    public void A_cancelled_wait_leaves_it_running() => Run(CancelWait);

    [Fact]
    public void A_cancelled_read_of_its_output_loses_nothing() => Run(CancelRead);

    [Fact]
    public void In_the_clean_up_after_a_cancel_it_is_talked_to_and_awaited() => Run(EndItAfterACancel);

    [Fact]
    public void It_can_be_asked_or_forced_to_end() => Run(EndIt);

    [Fact]
    public void Disposing_ends_it() => Run(DisposeIt);

    [Fact]
    public void Disposing_closes_its_outputs() => Run(DisposeUnread);

    [Fact]
    public void Disposing_ends_a_read_of_an_output_that_another_process_keeps_open() => Run(DisposeWhileReading);

    [Fact]
    public void A_program_that_does_not_exist_is_an_error() => Run(StartNothing);

    private static AsyncProcess Shell(string script) => AsyncProcess.Start("sh", "-c", script);

    [Coroutine]
    private static async Coroutine AwaitExit()
    {
        await using var process = Shell("exit 7");
        Assert.Equal(7, await process.Wait());
        Assert.Equal(7, await process.Wait());
        Assert.Equal(7, process.ExitCode);
        Assert.Equal($"sh ({process.Id}): ended with 7", process.ToString());
    }

    [Coroutine]
    private static async Coroutine ReadLines()
    {
        await using var process = AsyncProcess.Start("sort");
        process.Input!.Write("pear\napple\nfig\n");
        process.Input.Close();
        var lines = new List<string>();
        await foreach (var line in process.Output!.ReadLines())
            lines.Add(line);
        Assert.Equal(["apple", "fig", "pear"], lines);
        Assert.Equal(0, await process.Wait());
    }

    [Coroutine]
    private static async Coroutine Communicate()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i}\n"));
        await using var process = Shell("cat; echo done >&2");
        Assert.Equal((text, "done\n"), await process.Communicate(text));
        Assert.Equal(0, process.ExitCode);
        await using var silent = AsyncProcess.Start(new ProcessStartInfo("true"));
        Assert.Equal(("", ""), await silent.Communicate());
    }

    [Coroutine]
    private static async Coroutine FeedTheDeaf()
    {
        await using var process = Shell("exec <&-; echo bye");
        Assert.Equal("bye\n", (await process.Communicate(new string('x', 1_000_000))).Output);
    }

    [Coroutine]
    private static async Coroutine CommunicateAfterInput()
    {
        await using var process = AsyncProcess.Start("cat");
        process.Input!.Write("hello");
        process.Input.Close();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Loop.CreateTask(process.Communicate("more")).AsTask());
        Assert.Equal(("hello", ""), await process.Communicate());
    }

    [Coroutine]
    private static async Coroutine CancelWait()
    {
        await using var process = AsyncProcess.Start("cat");
        var wait = Loop.CreateTask(process.Wait());
        await Coroutine.Yield();
        wait.Cancel();
        await Coroutine.Wait([wait]);
        Assert.True(wait.Cancelled);
        Assert.Null(process.ExitCode);
        process.Input!.Close();
        Assert.Equal(0, await process.Wait());
    }

    [Coroutine]
    private static async Coroutine CancelRead()
    {
        await using var process = AsyncProcess.Start("cat");
        process.Input!.Write("begin ");
        var read = Loop.CreateTask(process.Output!.ReadLine());
        while (process.Output.ToString() != "AsyncStreamReader: 6 bytes here, reading")
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
        read.Cancel();
        await Coroutine.Wait([read]);
        Assert.True(read.Cancelled);
        process.Input.Write("end\n");
        Assert.Equal("begin end", await process.Output.ReadLine());
    }

    [Coroutine]
    private static async Coroutine EndItAfterACancel()
    {
        var ended = new List<string>();
        var started = new AsyncEvent();
        var task = Loop.CreateTask(Work(ended, started));
        await started.Wait();
        task.Cancel();
        await Coroutine.Wait([task]);
        Assert.True(task.Cancelled);
        Assert.Equal(["bye", "ended with 3"], ended);
    }

    [Coroutine]
    private static async Coroutine Work(List<string> ended, AsyncEvent started)
    {
        await using var process = Shell("read word; echo $word; exit 3");
        try
        {
            started.Set();
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            process.Input!.Write("bye\n");
            ended.Add(await process.Output!.ReadLine() ?? "the end");
            ended.Add($"ended with {await process.Wait()}");
        }
    }

    [Coroutine]
    private static async Coroutine EndIt()
    {
        await using var asked = Shell("trap 'echo asked; exit 3' TERM; echo ready; while :; do sleep 0.01; done");
        Assert.Equal("ready", await asked.Output!.ReadLine());
        asked.Terminate();
        Assert.Equal("asked", await asked.Output.ReadLine());
        Assert.Equal(3, await asked.Wait());
        asked.Terminate();

        await using var forced = AsyncProcess.Start("cat");
        forced.Kill();
        Assert.Equal(128 + 9, await forced.Wait());
        forced.Kill();
    }

    [Coroutine]
    private static async Coroutine DisposeIt()
    {
        int id;
        await using (var process = AsyncProcess.Start("cat"))
            id = process.Id;
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));

        var disposed = AsyncProcess.Start("cat");
        var disposing = Loop.CreateTask(disposed.DisposeAsync());
        await Coroutine.Yield();
        disposing.Cancel();
        await Coroutine.Wait([disposing]);
        Assert.Equal(128 + 9, disposed.ExitCode);
        Assert.Equal(128 + 9, await disposed.Wait());
        Assert.Equal($"cat ({disposed.Id}): ended with 137", disposed.ToString());
        disposed.Kill();
        disposed.Terminate();
        await disposed.DisposeAsync();
    }

    [Coroutine]
    private static async Coroutine DisposeUnread()
    {
        var process = Shell("echo unread; echo unread >&2");
        await process.Wait();
        await process.DisposeAsync();
        Assert.Null(await process.Output!.ReadLine());
        Assert.Null(await process.Error!.ReadLine());
        Assert.True(process.Error.AtEnd);
        await process.DisposeAsync();
    }

    [Coroutine]
    private static async Coroutine DisposeWhileReading()
    {
        var process = Shell("sleep 100000 & echo $!; wait");
        using var other = Process.GetProcessById(int.Parse((await process.Output!.ReadLine())!, CultureInfo.InvariantCulture));
        var reading = Loop.CreateTask(process.Output.ReadLine());
        await Coroutine.Yield();
        try
        {
            await process.DisposeAsync();
            Assert.Null(await reading);
        }
        finally
        {
            other.Kill();
        }
    }

    [Coroutine]
    private static async Coroutine StartNothing()
    {
        await Coroutine.Yield();
        Assert.Throws<Win32Exception>(() => AsyncProcess.Start("/no/such/program"));
        Assert.Throws<ArgumentNullException>(() => AsyncProcess.Start((ProcessStartInfo)null!));
    }
}
