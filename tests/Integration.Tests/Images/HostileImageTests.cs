using Coroutines.Testing;

namespace Integration.Tests.Images;

/// <summary>An image of a whole loop that somebody has changed is refused, and then nothing of the loop has changed; or it is an image of something else, which is restored.</summary>
public sealed partial class HostileImageTests : ImageTest
{
    private static readonly string s_json = Until(() => Everything(), 0.5).Image.ToJson();

    [Fact]
    public void Every_number_is_changed() => AssertRefusedOrRestored(Changes(static (json, at) => char.IsAsciiDigit(json[at])
        ? [Replaced(json, at, "0"), Replaced(json, at, "7"), Replaced(json, at, "99"), Replaced(json, at, "-1"), Replaced(json, at, "2147483648"), Replaced(json, at, "null")]
        : []));

    [Fact]
    public void Every_letter_is_changed() => AssertRefusedOrRestored(Changes(static (json, at) => char.IsAsciiLetter(json[at]) ? [Replaced(json, at, json[at] == 'x' ? "y" : "x")] : []));

    [Fact]
    public void Every_line_is_left_out_and_doubled()
    {
        var lines = s_json.Split('\n');
        AssertRefusedOrRestored(
            Enumerable.Range(0, lines.Length).SelectMany(at => (string[])[string.Join('\n', [.. lines[..at], .. lines[(at + 1)..]]), string.Join('\n', [.. lines[..at], lines[at], .. lines[at..]])]));
    }

    [Fact]
    public void Any_two_lines_change_places()
    {
        var random = new Random(1);
        var lines = s_json.Split('\n');
        AssertRefusedOrRestored(Enumerable.Range(0, 2000).Select(_ =>
        {
            var (one, other) = (random.Next(lines.Length), random.Next(lines.Length));
            var changed = (string[])lines.Clone();
            (changed[one], changed[other]) = (changed[other], changed[one]);
            return string.Join('\n', changed);
        }));
    }

    [Fact]
    public void A_type_is_never_made_from_its_name()
    {
        var error = Assert.Throws<CoroutineImageException>(() => Restore(s_json.Replace("\"Coroutines.AsyncEvent\"", "\"System.Diagnostics.Process, System.Diagnostics.Process\"", StringComparison.Ordinal)));

        Assert.Contains(error.Differences, difference => difference.Contains("there is no type or function 'System.Diagnostics.Process, System.Diagnostics.Process'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_said_of_a_long_name_is_short()
    {
        var name = new string('x', 100_000);
        var image = s_json.Replace("HostileImageTests.Everything", "HostileImageTests." + name, StringComparison.Ordinal);
        var error = Assert.Throws<CoroutineImageException>(() => Restore(image));

        Assert.InRange(error.Message.Length, 1, 20_000);
    }

    private static IEnumerable<string> Changes(Func<string, int, string[]> change) => Enumerable.Range(0, s_json.Length).SelectMany(at => change(s_json, at));

    private static string Replaced(string json, int at, string by) => $"{json[..at]}{by}{json[(at + 1)..]}";

    private static void AssertRefusedOrRestored(IEnumerable<string> images)
    {
        var (refused, restored) = (0, 0);
        foreach (var json in images)
        {
            if (Restore(json, expectsRefusal: true))
                restored++;
            else
                refused++;
        }

        Assert.True(refused > 50, $"{refused} were refused and {restored} restored");
    }

    private static bool Restore(string json, bool expectsRefusal = false)
    {
        Collect([]);
        var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new VirtualTime(), ExceptionHandler = static _ => { } });
        _ = runner.CreateTask(Sleeper());
        runner.RunOnce();
        var before = runner.ToString();
        try
        {
            runner.Restore(CoroutineImage.FromJson(json));
            return true;
        }
        catch (CoroutineImageException) when (expectsRefusal)
        {
            Assert.Equal(before, runner.ToString());
            return false;
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Sleeper() => await Coroutine.Sleep(TimeSpan.FromHours(1));

    /// <summary>A task that waits at each kind of thing.</summary>
    [Coroutine(Restorable = true)]
    private static async Coroutine Everything()
    {
        var start = new AsyncEvent();
        var guard = new AsyncLock();
        var queue = new AsyncQueue<int>(1);
        await queue.Put(1);
        using (await guard.Acquire())
        {
            await Coroutine.Gather(
                Late(start), Late(start), Locked(guard), Full(queue), Coroutine.Timeout(TimeSpan.FromSeconds(3), () => Sleeper()),
                TaskGroup.Run(group => Grouped(group)), Selected(queue), Coroutine.Shield(EventLoop.Current.CreateTask(Sleeper(), "shielded")));
        }
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Late(AsyncEvent start) => await start.Wait();

    [Coroutine(Restorable = true)]
    private static async Coroutine Locked(AsyncLock guard)
    {
        using (await guard.Acquire())
            Say("locked");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Full(AsyncQueue<int> queue)
    {
        while (true)
            await queue.Put(2);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Grouped(TaskGroup group)
    {
        _ = group.CreateTask(Sleeper());
        await Sleeper();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Selected(AsyncQueue<int> queue)
    {
        await Coroutine.Select(Sleeper(), Coroutine.Sleep(TimeSpan.FromSeconds(1)));
        await Coroutine.Wait([EventLoop.Current.CreateTask(Sleeper())], timeout: TimeSpan.FromSeconds(queue.Count));
    }
}
