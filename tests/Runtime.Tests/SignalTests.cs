using System.Runtime.InteropServices;

namespace Coroutines.Runtime.Tests;

/// <summary>Signals that the process really sends to itself: of the kinds that do nothing where nobody handles them.</summary>
public class SignalTests : LoopTest
{
    private const int WindowChanged = 28;
    private const int Continued = 18;

    [Fact]
    public void A_signal_calls_back_on_the_loop()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The signals' numbers are Linux's.");
        using var runner = new EventLoopRunner(new EventLoopOptions { ExceptionHandler = Reports.Add });
        runner.Run(Main());
        Assert.Equal(["got it on the loop", "again"], Trace);
        Assert.IsType<FormatException>(Assert.Single(Reports).Exception);

        async Coroutine Main()
        {
            var loop = EventLoop.Current;
            var got = new AsyncEvent();
            loop.AddSignalHandler((PosixSignal)WindowChanged, () =>
            {
                Note(ReferenceEquals(EventLoop.Running, loop) ? "got it on the loop" : "got it elsewhere");
                got.Set();
                throw new FormatException("the handler's own");
            });
            Assert.Equal(0, Kill(Environment.ProcessId, WindowChanged));
            await got.Wait();

            // one handler for each: the new one takes its place
            var again = new AsyncEvent();
            loop.AddSignalHandler((PosixSignal)WindowChanged, () =>
            {
                Note("again");
                again.Set();
            });
            Assert.Equal(0, Kill(Environment.ProcessId, WindowChanged));
            await again.Wait();

            Assert.True(loop.RemoveSignalHandler((PosixSignal)WindowChanged));
            Assert.False(loop.RemoveSignalHandler((PosixSignal)WindowChanged));
            var other = new AsyncEvent();
            loop.AddSignalHandler((PosixSignal)Continued, other.Set);
            Assert.Equal(0, Kill(Environment.ProcessId, WindowChanged));
            Assert.Equal(0, Kill(Environment.ProcessId, Continued));
            await other.Wait();
        }
    }

    [Fact]
    public void A_signal_handler_needs_a_callback() =>
        Run(async () => Assert.Throws<ArgumentNullException>(() => EventLoop.Current.AddSignalHandler(PosixSignal.SIGTERM, null!)));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}
