using System.Text.RegularExpressions;
using Coroutines.Testing;

namespace Sync.Tests.Tree;

/// <summary>Who waits on whom, in text.</summary>
public partial class AwaitTreeTests : LoopTest
{
    [Fact]
    public void Each_task_stands_under_the_one_that_waits_for_it()
    {
        var tree = "";
        Run(Body());
        Assert.Equal(
            """
            task 1 'AwaitTreeTests.Each_task_stands_under_the_one_that_waits_for_it.Body' waits for task 'main'
              AwaitTreeTests.Each_task_stands_under_the_one_that_waits_for_it.Body
              └─ task 2 'main' runs
                   AwaitTreeTests.Parent(Action) in AwaitTreeTests.cs
            task 3 'family' waits for 2 tasks
              AwaitTreeTests.Family(AsyncLock) in AwaitTreeTests.cs:line #
                guard = AsyncLock: locked, 1 waiting
              Coroutine.Gather
              ├─ task 4 'AwaitTreeTests.Child(AsyncLock, int)' sleeps for 00:00:01
              │    AwaitTreeTests.Child(AsyncLock, int) in AwaitTreeTests.cs:line #
              └─ task 5 'AwaitTreeTests.Child(AsyncLock, int)' waits for AsyncLock: locked, 1 waiting
                   AwaitTreeTests.Child(AsyncLock, int) in AwaitTreeTests.cs:line #
                     id = 2
            task 6 'late' has not begun
              AwaitTreeTests.Leaf() in AwaitTreeTests.cs
            """,
            tree);

        [Coroutine]
        async Coroutine Body()
        {
            await EventLoop.Current.CreateTask(Parent(() => tree = Tree()), "main");
        }
    }

    [Fact]
    public void What_several_wait_for_is_written_once()
    {
        const int Layers = 30;
        var tree = "";
        Run(Body());
        Assert.InRange(tree.Split('\n').Length, Layers * 2, Layers * 14);
        Assert.Equal((Layers * 2) + 1, Regex.Count(tree, "^task|[├└]─ task(?!.*see )", RegexOptions.Multiline));

        [Coroutine]
        async Coroutine Body()
        {
            CoroutineTask[] below = [];
            for (var layer = 0; layer < Layers; layer++)
            {
                var tasks = below;
                below = [EventLoop.Current.CreateTask(All(tasks)), EventLoop.Current.CreateTask(All(tasks))];
            }

            await Coroutine.Sleep(Seconds(1));
            tree = Tree();
        }

        [Coroutine]
        static async Coroutine All(CoroutineTask[] tasks)
        {
            if (tasks.Length == 0)
                await Coroutine.Sleep(Seconds(2));
            await Coroutine.Gather(tasks);
        }
    }

    [Fact]
    public void A_circle_is_written_once_and_refers_to_itself()
    {
        var hang = Assert.Throws<LoopHangException>(() => Run(Body()));
        Assert.Contains("task 2 'a' waits for task 'b'", hang.Message);
        Assert.Contains("task 3 'b' waits for task 'a'", hang.Message);
        Assert.Contains("└─ task 2 'a', see above", hang.Message);

        [Coroutine]
        async Coroutine Body()
        {
            CoroutineTask? b = null;
            var a = EventLoop.Current.CreateTask(Awaits(() => b!), "a");
            b = EventLoop.Current.CreateTask(Awaits(() => a), "b");
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }

        [Coroutine]
        static async Coroutine Awaits(Func<CoroutineTask> other) => await other();
    }

    [Fact]
    public void Who_waits_for_a_lock_shows_who_holds_it()
    {
        List<AsyncLockScope> scopes = [];
        var hang = Assert.Throws<LoopHangException>(() => EventLoop.Run(Body(), Options(debug: true)));
        Assert.Contains("task 3 'a' waits for AsyncLock: locked, 1 waiting, held by task 4 'b'", hang.Message);
        Assert.Contains("task 4 'b' waits for AsyncLock: locked, 2 waiting, held by task 3 'a'", hang.Message);
        Assert.Contains("task 2 'late' waits for AsyncLock: locked, 2 waiting, held by task 3 'a'", hang.Message);
        Assert.Contains("task 5 'forgotten' waits for AsyncLock: locked, 1 waiting, held by a task that has ended", hang.Message);

        [Coroutine]
        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            AsyncLock first = new(), second = new(), left = new();
            _ = loop.CreateTask(Takes(first, second), "a");
            _ = loop.CreateTask(Takes(second, first), "b");
            _ = loop.CreateTask(Takes(first, left), "late");
            await loop.CreateTask(Forgets(left));
            _ = loop.CreateTask(Takes(left, first), "forgotten");
            await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
        }

        [Coroutine]
        static async Coroutine Takes(AsyncLock first, AsyncLock second)
        {
            using (await first.Acquire())
            {
                await Coroutine.Yield();
                using (await second.Acquire())
                    await Coroutine.Yield();
            }
        }

        [Coroutine]
        async Coroutine Forgets(AsyncLock guard) => scopes.Add(await guard.Acquire());
    }

    [Fact]
    public void However_deep_and_however_many_the_text_stays_short()
    {
        var tree = "";
        Run(Body());
        Assert.Contains("more coroutines ...", tree);
        Assert.Contains(", see below", tree);
        Assert.EndsWith("... and 3 more tasks", tree);
        Assert.InRange(tree.Length, 1000, 300_000);

        [Coroutine]
        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            _ = loop.CreateTask(Recurse(5_000));
            var task = loop.CreateTask(Coroutine.Sleep(Seconds(10)));
            for (var i = 0; i < 500; i++)
            {
                var awaited = task;
                task = loop.CreateTask(Awaits(awaited));
                _ = loop.CreateTask(Coroutine.Sleep(Seconds(10)));
            }

            await Coroutine.Sleep(Seconds(1));
            tree = loop.FormatAwaitTree(1000).TrimEnd();
        }

        [Coroutine]
        static async Coroutine Recurse(int depth)
        {
            if (depth == 0)
                await Coroutine.Sleep(Seconds(10));
            else
                await Recurse(depth - 1);
        }

        [Coroutine]
        static async Coroutine Awaits(CoroutineTask task) => await task;
    }

    [Fact]
    public void The_tasks_of_a_group_stand_under_its_owner()
    {
        var tree = "";
        Run(Body());
        Assert.Matches("(?s)task 1 'owner' sleeps for 00:00:01.*├─ task 2 'one' waits for Future<Int32>: pending.*└─ task 3 'two' waits for a foreign operation", tree);

        [Coroutine]
        async Coroutine Body()
        {
            _ = EventLoop.Current.CreateTask(Owner(), "owner");
            await Coroutine.Yield();
            await Coroutine.Yield();
            tree = Tree();
        }

        [Coroutine]
        static async Coroutine Owner() => await TaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Waits(new Future<int>()), "one");
            _ = group.CreateTask(Foreign(), "two");
            await Coroutine.Sleep(Seconds(1));
            group.Cancel();
        });

        [Coroutine]
        static async Coroutine Waits(Future<int> future) => await future;

        [Coroutine]
        static async Coroutine Foreign() => await new TaskCompletionSource().Task;
    }

    [Fact]
    public void A_task_names_those_that_wait_for_it()
    {
        Run(Body());

        [Coroutine]
        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            var inner = loop.CreateTask(Leaf(), "inner");
            var first = loop.CreateTask(Awaits(inner), "first");
            var second = loop.CreateTask(Awaits(inner), "second");
            await Coroutine.Yield();
            Assert.Equal([first, second], inner.AwaitedBy);
            Assert.Empty(first.AwaitedBy);
            Assert.Equal(
                """
                task 1 'inner' sleeps for 00:00:01
                  AwaitTreeTests.Leaf() in AwaitTreeTests.cs:line #
                  awaited by task 2 'first'
                  awaited by task 3 'second'
                task 2 'first' waits for task 'inner'
                  AwaitTreeTests.Awaits(CoroutineTask) in AwaitTreeTests.cs:line #
                task 3 'second' waits for task 'inner'
                  AwaitTreeTests.Awaits(CoroutineTask) in AwaitTreeTests.cs:line #
                """,
                Normal(inner.FormatCallGraph()));
        }
    }

    [Fact]
    public void Another_thread_asks_the_loop_for_it()
    {
        var tree = Run(Body());
        Assert.Contains("'AwaitTreeTests.Leaf()' sleeps for 00:00:01", tree);
        Assert.Contains("waits for a foreign operation", tree);

        [Coroutine]
        async Coroutine<string> Body()
        {
            var loop = EventLoop.Current;
            _ = loop.CreateTask(Leaf());
            await Coroutine.Yield();
            return await Coroutine.ToThread(() => loop.CaptureAwaitTree().Result);
        }
    }

    [Coroutine]
    private static async Coroutine Parent(Action look)
    {
        AsyncLock guard = new();
        using (await guard.Acquire())
        {
            var family = EventLoop.Current.CreateTask(Family(guard), "family");
            await Coroutine.Sleep(Seconds(1));
            _ = EventLoop.Current.CreateTask(Leaf(), "late");
            look();
            Assert.False(family.Done);
        }
    }

    [Coroutine]
    private static async Coroutine Family(AsyncLock guard)
    {
        await Coroutine.Gather(Child(guard, 1), Child(guard, 2));
        Assert.False(guard.Locked);
    }

    [Coroutine]
    private static async Coroutine Child(AsyncLock guard, int id)
    {
        if (id == 1)
            await Coroutine.Sleep(Seconds(2));
        else
            using (await guard.Acquire())
                Assert.Equal(2, id);
    }

    [Coroutine]
    private static async Coroutine Leaf() => await Coroutine.Sleep(Seconds(1));

    [Coroutine]
    private static async Coroutine Awaits(CoroutineTask task) => await task;

    private static string Tree() => Normal(EventLoop.Current.FormatAwaitTree());

    private static string Normal(string text) => Regex.Replace(Regex.Replace(text, @" in \S*[/\\]", " in "), @":line \d+", ":line #").ReplaceLineEndings("\n").Trim();
}
