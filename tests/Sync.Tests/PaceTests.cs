namespace Sync.Tests;

/// <summary>What keeps time: rate limits and ticks.</summary>
public class PaceTests : LoopTest
{
    private static EventLoop Loop => EventLoop.Current;

    [Fact]
    public void A_rate_limit_holds_in_every_span_of_time()
    {
        var limit = new AsyncRateLimiter(3, Seconds(1));
        var starts = new List<TimeSpan>();
        Run(async () =>
        {
            var random = new Random(5);
            await TaskGroup.Run(async group =>
            {
                for (var i = 0; i < 300; i++)
                {
                    _ = group.CreateTask(Request(i));
                    if (random.Next(3) == 0)
                        await Coroutine.Sleep(TimeSpan.FromMilliseconds(random.Next(1500)));
                }
            });
        });
        Assert.Equal(300, starts.Count);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}"), Trace);
        for (var i = 3; i < starts.Count; i++)
            Assert.True(starts[i] - starts[i - 3] >= Seconds(1), $"{i}: {starts[i - 3]} to {starts[i]}");

        async Coroutine Request(int number)
        {
            await limit.Acquire();
            starts.Add(Loop.Time);
            Note($"{number}");
        }
    }

    [Fact]
    public void A_rate_limit_lets_go_on_at_once_what_it_may()
    {
        Run(async () =>
        {
            var limit = new AsyncRateLimiter(2, Seconds(1));
            Assert.True(limit.TryAcquire());
            await limit.Acquire();
            Assert.False(limit.TryAcquire());
            Assert.Equal(Seconds(0), Loop.Time);
            await limit.Acquire();
            Assert.Equal(Seconds(1), Loop.Time);
            await Coroutine.Sleep(Seconds(100));
            await limit.Acquire();
            await limit.Acquire();
            Assert.Equal(Seconds(101), Loop.Time);
            await limit.Acquire();
            Assert.Equal(Seconds(102), Loop.Time);
        });
    }

    [Fact]
    public void A_cancelled_one_takes_no_place_of_a_rate_limit()
    {
        Run(async () =>
        {
            var limit = new AsyncRateLimiter(1, Seconds(10));
            await limit.Acquire();
            var gaveUp = Loop.CreateTask(limit.Acquire());
            var next = Loop.CreateTask(limit.Acquire());
            await Coroutine.Sleep(Seconds(5));
            Assert.False(limit.TryAcquire());
            gaveUp.Cancel();
            await next;
            Assert.True(gaveUp.Cancelled);
            Assert.Equal(Seconds(10), Loop.Time);
        });
    }

    [Fact]
    public void A_rate_limit_that_is_never_over_waits()
    {
        Run(async () =>
        {
            var limit = new AsyncRateLimiter(1, TimeSpan.MaxValue);
            await Coroutine.Sleep(Seconds(5));
            await limit.Acquire();
            await Coroutine.Sleep(Seconds(5));
            Assert.False(limit.TryAcquire());
            Assert.False(await Coroutine.MoveOnAfter(TimeSpan.FromDays(1000), () => limit.Acquire()));
        });
    }

    [Fact]
    public void Nobody_passes_those_who_wait_for_a_rate_limit()
    {
        Run(async () =>
        {
            var limit = new AsyncRateLimiter(2, Seconds(10));
            Assert.True(limit.TryAcquire());
            Assert.True(limit.TryAcquire());
            var first = Loop.CreateTask(limit.Acquire());
            var second = Loop.CreateTask(limit.Acquire());
            await Coroutine.Yield();

            // wakes behind the first one, which has left its turn to the second
            await Coroutine.Sleep(Seconds(10));
            Assert.Equal((true, false), (first.Done, second.Done));
            Assert.False(limit.TryAcquire());
            await second;
            Assert.Equal(Seconds(10), Loop.Time);
        });
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    public void A_rate_limit_of_nothing_is_refused(int count, int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncRateLimiter(count, Seconds(seconds)));

    [Fact]
    public void Ticks_do_not_drift_and_do_not_pile_up()
    {
        Run(async () =>
        {
            double[] work = [0, 0.7, 0.7, 1.5, 0, 3.2, 0, 0];
            var done = 0;
            await Coroutine.Sleep(Seconds(10));
            await foreach (var tick in Coroutine.Every(Seconds(1)))
            {
                Note($"{tick} at {Loop.Time.TotalSeconds - 10}");
                if (done == work.Length)
                    break;
                await Coroutine.Sleep(Seconds(work[done++]));
            }
        });
        Assert.Equal(["1 at 1", "2 at 2", "3 at 3", "4 at 4", "5 at 5.5", "6 at 6", "9 at 9.2", "10 at 10", "11 at 11"], Trace);
    }

    [Fact]
    public void Ticks_without_end_let_others_run()
    {
        Run(async () =>
        {
            var others = Loop.CreateTask(Others());
            await foreach (var tick in Coroutine.Every(new TimeSpan(1)))
            {
                // ever later than the next tick
                await Coroutine.Sleep(new TimeSpan(5));
                if (others.Done)
                    break;
            }
        });
        Assert.Equal(["another"], Trace);
        Assert.Throws<ArgumentOutOfRangeException>(() => Coroutine.Every(TimeSpan.Zero));

        async Coroutine Others()
        {
            await Coroutine.Sleep(new TimeSpan(50));
            Note("another");
        }
    }
}
