namespace Coroutines.Runtime.Tests;

/// <summary>A loop on a clock that is not the system's.</summary>
public class LoopClockTests : LoopTest
{
    [Fact]
    public void Another_clock_than_the_systems_wakes_the_loop()
    {
        var clock = new ManualClock();
        var elapsed = TimeSpan.Zero;
        EventLoop.Run(Body(), new EventLoopOptions { TimeProvider = clock, HandleInterrupt = false });
        Assert.Equal(Seconds(60), elapsed);

        async Coroutine Body()
        {
            await Coroutine.Sleep(Seconds(60));
            elapsed = EventLoop.Current.Time;
        }
    }

    /// <summary>Another thread may move the clock at any time, also between the look at it and the alarm.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0.5)]
    public void A_clock_that_moves_while_the_alarm_is_set_wakes_the_loop_in_time(double jump)
    {
        using var clock = new ShovedClock(Seconds(jump));
        EventLoop.Run(Coroutine.Sleep(Seconds(1)), new EventLoopOptions { TimeProvider = clock, HandleInterrupt = false });
        Assert.False(clock.WasStuck);
        Assert.Equal(Math.Max(Seconds(1).Ticks, Seconds(jump).Ticks), clock.GetTimestamp());
    }

    /// <summary>Rings every timer at once, by moving itself to it.</summary>
    private sealed class ManualClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Alarm(this, () => callback(state));

        private sealed class Alarm(ManualClock clock, Action ring) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Interlocked.Add(ref clock._now, dueTime.Ticks);
                ThreadPool.QueueUserWorkItem(_ => ring());
                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    /// <summary>Jumps while it is first told when to ring, and then stands still until it is told again, when it rings at once.</summary>
    private sealed class ShovedClock(TimeSpan jump) : TimeProvider, IDisposable
    {
        private long _now;
        private Timer? _rescue;

        /// <summary>Whether nobody looked at it after the jump.</summary>
        internal bool WasStuck { get; private set; }

        private long Jump => jump.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Alarm(this, () => callback(state));

        public void Dispose() => _rescue?.Dispose();

        /// <summary>A test that fails does so in the end, long after a busy machine would have come round.</summary>
        private void Rescue(Action ring)
        {
            WasStuck = true;
            Interlocked.Add(ref _now, TimeSpan.TicksPerDay);
            ring();
        }

        private sealed class Alarm(ShovedClock clock, Action ring) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                if (clock._rescue is not null)
                {
                    Interlocked.Add(ref clock._now, dueTime.Ticks);
                    ThreadPool.QueueUserWorkItem(_ => ring());
                    return true;
                }

                Interlocked.Add(ref clock._now, clock.Jump);
                clock._rescue = new Timer(_ => clock.Rescue(ring), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
