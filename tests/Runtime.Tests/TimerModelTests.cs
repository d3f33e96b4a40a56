namespace Coroutines.Tests;

/// <summary>Timers against the plainest model there is: a list, sorted by deadline and then by arrival, of what has not been cancelled.</summary>
public sealed class TimerModelTests
{
    private const int Rounds = 4_000;

    /// <summary>From a tick to days: deadlines fall into every part of what holds them. (After years, .NET tells a time only roughly.)</summary>
    private static readonly long[] s_scales = [1, 200, 70_000, 20_000_000, 3L << 31, 5L << 32, 1L << 42];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Random_timers_ring_when_they_should(int seed)
    {
        var random = new Random(seed);
        var clock = new SetClock();
        using var runner = new EventLoopRunner(new EventLoopOptions { TimeProvider = clock });
        var expected = new List<Timer>();
        List<int> rung = [];
        var next = 0;
        runner.RunOnce();
        for (var round = 0; round < Rounds; round++)
        {
            var when = clock.Now + Delay(random);
            for (var added = random.Next(100) == 0 ? 300 : random.Next(4); added > 0; added--)
            {
                if (random.Next(40) == 0)
                    when = clock.Now + Delay(random);
                else if (random.Next(3) == 0)
                    when += random.Next(3);
                var number = next++;
                var handle = runner.Loop.CallAt(new TimeSpan(when), () => rung.Add(number));
                expected.Insert(expected.FindLastIndex(timer => timer.When <= when) + 1, new Timer(when, number, handle));
            }

            for (var cancelled = random.Next(3); cancelled > 0 && expected.Count > 0; cancelled--)
            {
                var victim = random.Next(expected.Count);
                expected[victim].Handle.Cancel();
                expected.RemoveAt(victim);
            }

            clock.Now = random.Next(8) switch
            {
                0 => clock.Now - Delay(random),
                1 or 2 when expected.Count > 0 => Math.Max(clock.Now, expected[random.Next(expected.Count)].When),
                3 => clock.Now,
                _ => clock.Now + Delay(random),
            };
            var due = expected.TakeWhile(timer => timer.When <= clock.Now).Select(timer => timer.Number).ToList();
            expected.RemoveRange(0, due.Count);
            rung.Clear();
            var rest = runner.RunOnce();

            Assert.Equal(due, rung);
            Assert.Equal(expected.Count == 0 ? null : new TimeSpan(Math.Max(0, expected[0].When - clock.Now)), rest);
        }

        Assert.True(next > Rounds);
    }

    private static long Delay(Random random) => random.NextInt64(s_scales[random.Next(s_scales.Length)]);

    private sealed record Timer(long When, int Number, CallbackHandle Handle);

    private sealed class SetClock : TimeProvider
    {
        internal long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
