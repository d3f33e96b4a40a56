using Coroutines.Testing;

namespace Integration.Tests.Images;

/// <summary>Images beside the primitives: hosts, forks, futures with keys, checkpoints, and what is refused.</summary>
public sealed partial class LoopImageTests : ImageTest
{
    [Fact]
    public void A_host_is_bound_again_by_its_key()
    {
        var first = new Journal("first");
        var (_, image) = Until(() => Log(first), 0.5, new ImageHosts().Add("journal", first));
        var second = new Journal("second");

        var said = Rest(Sent(image), 0.5, new ImageHosts().Add("journal", second));

        Assert.Equal(["1 second"], said);
    }

    [Fact]
    public void A_missing_host_is_told_before_anything_runs()
    {
        var first = new Journal("first");
        var (_, image) = Until(() => Log(first), 0.5, new ImageHosts().Add("journal", first));

        var error = Assert.Throws<CoroutineImageException>(() => Rest(image, 0));

        Assert.Equal(["the host 'journal' is missing: add it to the ImageHosts"], error.Differences);
    }

    [Fact]
    public void An_object_that_is_no_host_and_has_no_image_is_named_with_its_way()
    {
        var error = Assert.Throws<CoroutineImageException>(() => Until(() => Open(), 0.5));

        Assert.StartsWith("'LoopImageTests.Open()', 'stream' cannot be saved: objects of 'System.IO.MemoryStream' are not saved;", error.Message);
    }

    [Fact]
    public void A_fork_goes_on_by_itself()
    {
        Assert.Equal(["1 a,b", "1 a,b", "1 a,b,c"], Whole(() => Forked()).Order());
    }

    [Fact]
    public void A_future_is_completed_by_its_key_after_a_restore()
    {
        var (_, image) = Until(() => Asked(), 0.5);
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new VirtualTime() });

        Collect([]);
        var task = Assert.Single(runner.Restore(Sent(image)));
        runner.Run(Complete("order 7", "paid", task));
    }

    [Fact]
    public void A_taken_key_refuses_the_image_and_changes_nothing()
    {
        var (_, image) = Until(() => Asked(), 0.5);
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new VirtualTime() });
        _ = runner.Restore(image);

        var error = Assert.Throws<CoroutineImageException>(() => runner.Restore(image));

        Assert.Contains("'order 7'", error.Message);
        Assert.Contains(" 1 tasks", runner.Loop.ToString());
    }

    [Fact]
    public void A_checkpoint_is_gone_on_from()
    {
        var store = new MemoryStore();
        var options = new EventLoopOptions { TimeProvider = new VirtualTime(), Checkpoints = store };
        Assert.False(EventLoop.Resume(options));
        var whole = Whole(() => Steps(), store);
        Assert.Equal(3, store.Images.Count);

        for (var taken = 0; taken < 3; taken++)
            Assert.Equal(whole.Skip(taken + 1).Select(Word), Resumed(store.Images[taken]).Select(Word));
    }

    [Fact]
    public void A_checkpoint_that_cannot_be_taken_fails_at_its_await()
    {
        var said = Whole(() => StepsWithStream(), new MemoryStore());

        Assert.Contains("'stream' cannot be saved", Assert.Single(said));
    }

    [Fact]
    public void A_checkpoint_without_a_store_says_what_to_do() =>
        Assert.Contains("EventLoopOptions.Checkpoints", Assert.Throws<InvalidOperationException>(() => Whole(() => Steps())).Message);

    [Fact]
    public void The_running_task_does_not_save_itself() =>
        Assert.Contains("await Coroutine.Checkpoint()", Assert.Throws<CoroutineImageException>(() => Whole(() => SaveMyself())).Message);

    [Fact]
    public void A_foreign_task_is_refused() =>
        Assert.Contains("something of .NET's", Assert.Throws<CoroutineImageException>(() => Until(() => AwaitForeign(new TaskCompletionSource().Task), 0.5)).Message);

    [Fact]
    public void A_callback_is_refused()
    {
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = new VirtualTime() });
        runner.Run(CallLater());

        Assert.Contains("CallLater", Assert.Throws<CoroutineImageException>(() => runner.Save()).Message);
    }

    [Fact]
    public void A_coroutine_that_is_not_restorable_is_named() =>
        Assert.StartsWith("'LoopImageTests.Plain()' cannot be saved", Assert.Throws<CoroutineImageException>(() => Until(() => Plain(), 0.5)).Message);

    private static string Word(string line) => line[(line.IndexOf(' ') + 1)..];

    private static List<string> Whole(Func<Coroutine> main, CheckpointStore store)
    {
        List<string> said = [];
        Collect(said);
        EventLoop.Run(main, new EventLoopOptions { TimeProvider = new VirtualTime(), Checkpoints = store });
        return said;
    }

    private static List<string> Resumed(CoroutineImage image)
    {
        List<string> said = [];
        Collect(said);
        EventLoop.Run(Sent(image), new EventLoopOptions { TimeProvider = new VirtualTime(), Checkpoints = new MemoryStore() });
        return said;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Log(Journal journal)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say(journal.Name);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Open()
    {
        var stream = new MemoryStream();
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say($"{stream.Length}");
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Listing(List<string> words)
    {
        words.Add("b");
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say(string.Join(",", words));
    }

    [Coroutine]
    private static async Coroutine Forked()
    {
        List<string> words = ["a"];
        var task = EventLoop.Current.CreateTask(Listing(words));
        await Coroutine.Yield();
        var first = task.Fork();
        var second = task.Fork();
        words.Add("c");
        await task;
        await first;
        await second;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine<string> Ask()
    {
        var answer = new Future<string>("order 7");
        return $"{answer.Key} {await answer}";
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Asked() => Say(await Ask());

    [Coroutine]
    private static async Coroutine Complete(string key, string answer, CoroutineTask asked)
    {
        List<string> said = [];
        Collect(said);
        EventLoop.Current.FindFuture<string>(key)!.SetResult(answer);
        await asked;
        Assert.Equal(["0.5 order 7 paid"], said);
        Assert.Null(EventLoop.Current.FindFuture<string>(key));
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Steps()
    {
        var other = EventLoop.Current.CreateTask(Log(null!, "other"));
        for (var i = 0; i < 3; i++)
        {
            Say($"step {i}");
            await Coroutine.Checkpoint();
        }

        await other;
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine Log(Journal? journal, string otherwise)
    {
        await Coroutine.Sleep(TimeSpan.FromSeconds(1));
        Say(journal?.Name ?? otherwise);
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine StepsWithStream()
    {
        var stream = new MemoryStream();
        try
        {
            await Coroutine.Checkpoint();
        }
        catch (CoroutineImageException error)
        {
            Say(error.Message);
        }

        stream.Dispose();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine SaveMyself()
    {
        await Coroutine.Yield();
        _ = EventLoop.Current.Save();
    }

    [Coroutine(Restorable = true)]
    private static async Coroutine AwaitForeign(Task task) => await task;

    [Coroutine]
    private static async Coroutine CallLater()
    {
        EventLoop.Current.CallLater(TimeSpan.FromSeconds(1), () => { });
        await Coroutine.Yield();
    }

    [Coroutine]
    private static async Coroutine Plain() => await Coroutine.Sleep(TimeSpan.FromSeconds(1));

    internal sealed class Journal(string name)
    {
        public string Name => name;
    }

    private sealed class MemoryStore : CheckpointStore
    {
        public List<CoroutineImage> Images { get; } = [];

        public override void Save(CoroutineImage image) => Images.Add(image);

        public override CoroutineImage? Load() => Images.LastOrDefault();
    }
}
