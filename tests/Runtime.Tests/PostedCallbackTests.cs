using System.Globalization;

namespace Coroutines.Runtime.Tests;

/// <summary>Callbacks that come through the inbox: many in a row stand for one step, and must not show it.</summary>
public class PostedCallbackTests : LoopTest
{
    private static readonly AsyncLocal<string?> s_value = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void They_keep_their_order_among_what_else_is_posted(bool debug)
    {
        EventLoop.Run(Body(), Options(debug));
        Assert.Equal(["ready", "1", "2", "submitted", "3", "submitted", "submitted", "4", "5"], Trace);

        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            Post(loop, "1");
            Post(loop, "2");
            _ = loop.Submit(Submitted());
            Post(loop, "3");
            _ = loop.Submit(Submitted());
            _ = loop.Submit(Submitted());
            Post(loop, "4");
            Post(loop, "5");
            loop.CallSoon(() => Note("ready"));
            await Coroutine.Yield();
            await Coroutine.Yield();
        }

        async Coroutine Submitted()
        {
            Note("submitted");
            await Coroutine.Yield();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_they_post_comes_in_the_next_round(bool debug)
    {
        EventLoop.Run(Body(), Options(debug));
        Assert.Equal(["first", "second", "turn", "again", "again", "turn"], Trace);

        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            foreach (var name in new[] { "first", "second" })
            {
                loop.CallSoonThreadsafe(() =>
                {
                    Note(name);
                    Post(loop, "again");
                });
            }

            // behind what was posted
            await loop.CreateTask(Turn());
        }

        async Coroutine Turn()
        {
            await Coroutine.Yield();
            Note("turn");
            await Coroutine.Yield();
            Note("turn");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_that_fails_is_reported_and_the_others_run(bool debug)
    {
        EventLoop.Run(Body(), Options(debug));
        Assert.Equal(["1", "3"], Trace);
        var report = Assert.Single(Reports);
        Assert.StartsWith("Exception in callback", report.Message, StringComparison.Ordinal);
        Assert.Equal("2", Assert.IsType<FormatException>(report.Exception).Message);

        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            Post(loop, "1");
            loop.CallSoonThreadsafe(() => throw new FormatException("2"));
            Post(loop, "3");
            await Coroutine.Yield();
            await Coroutine.Yield();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_has_the_AsyncLocal_values_of_the_one_who_posted_it(bool debug)
    {
        EventLoop.Run(Body(), Options(debug));
        Assert.Equal(["one", "none", "none", "two", "body"], Trace);

        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            s_value.Value = "one";
            loop.CallSoonThreadsafe(NoteValue);
            s_value.Value = null;
            loop.CallSoonThreadsafe(() =>
            {
                NoteValue();
                s_value.Value = "written";
            });
            loop.CallSoonThreadsafe(NoteValue);
            s_value.Value = "two";
            loop.CallSoonThreadsafe(NoteValue);
            s_value.Value = "body";
            await Coroutine.Yield();
            await Coroutine.Yield();
            NoteValue();
        }

        void NoteValue() => Note(s_value.Value ?? "none");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_great_many_run_once_each_in_their_order(bool debug)
    {
        const int Count = 1_000;
        EventLoop.Run(Body(), Options(debug));
        Assert.Equal(Enumerable.Range(0, 3 * Count).Select(i => (i % Count).ToString(CultureInfo.InvariantCulture)), Trace);

        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            for (var round = 0; round < 3; round++)
            {
                for (var i = 0; i < Count; i++)
                    Post(loop, i.ToString(CultureInfo.InvariantCulture));
                await Coroutine.Yield();
                await Coroutine.Yield();
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_loop_counts_each_of_them(bool debug)
    {
        EventLoop.Run(Body(), Options(debug));
        Assert.Equal(["3 ready", "2 ready", "1 ready"], Trace);

        async Coroutine Body()
        {
            var loop = EventLoop.Current;
            for (var i = 0; i < 3; i++)
                loop.CallSoonThreadsafe(() => Note(loop.ToString().Split(", ")[2]));
            await Coroutine.Sleep(Seconds(1));
        }
    }

    /// <summary>The 64th is the last of its part of the inbox.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(66)]
    public void One_whose_error_cannot_be_told_does_not_take_the_others_with_it(int count)
    {
        var ran = 0;
        using var runner = new EventLoopRunner(new EventLoopOptions
        {
            TimeProvider = Clock,
            HandleInterrupt = false,
            ExceptionHandler = static _ => throw new InvalidOperationException("the handler"),
        });
        for (var i = 0; i < count; i++)
        {
            var isUntellable = i == count - 3;
            runner.Loop.CallSoonThreadsafe(() =>
            {
                ran++;
                if (isUntellable)
                    throw new UntellableException();
            });
        }

        runner.Run(Turns(5));
        Assert.Equal(count, ran);
        Assert.Contains("0 ready", runner.Loop.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_one_is_named_behind_what_else_was_posted()
    {
        using var runner = new EventLoopRunner(new EventLoopOptions
        {
            TimeProvider = Clock,
            ExceptionHandler = Reports.Add,
            HandleInterrupt = false,
            Debug = true,
            SlowStep = Seconds(1),
        });
        _ = runner.Loop.Submit(Turns(1));
        runner.Loop.CallSoonThreadsafe(Slow);
        runner.Run(Turns(5));
        Assert.Contains(nameof(Slow), Assert.Single(Reports).Message, StringComparison.Ordinal);
    }

    private static async Coroutine Turns(int count)
    {
        for (var i = 0; i < count; i++)
            await Coroutine.Yield();
    }

    private void Slow() => Clock.Advance(Seconds(2));

    private void Post(EventLoop loop, string text) => loop.CallSoonThreadsafe(() => Note(text));

    private sealed class UntellableException : Exception
    {
        public override string Message => throw new InvalidOperationException("the message");

        public override string ToString() => throw new InvalidOperationException("the text");
    }
}
