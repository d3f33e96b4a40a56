using System.Runtime.InteropServices;

namespace Coroutines.Runtime.Tests;

public class QuitTests : LoopTest
{
    private const int Quit = 3;

    [Fact]
    public void The_quit_signal_writes_the_await_tree_and_the_program_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only a person at the keyboard can send it there.");
        var error = Console.Error;
        var written = new StringWriter();
        Console.SetError(TextWriter.Synchronized(written));
        try
        {
            EventLoop.Run(Body(), new EventLoopOptions { HandleQuit = true, HandleInterrupt = false });
        }
        finally
        {
            Console.SetError(error);
        }

        async Coroutine Body()
        {
            var sleeper = EventLoop.Current.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan), "sleeper");
            await Coroutine.Yield();
            Assert.Equal(0, Kill(Environment.ProcessId, Quit));
            await Coroutine.Timeout(Seconds(30), async () =>
            {
                while (!written.ToString().Contains("'sleeper' sleeps for ever", StringComparison.Ordinal))
                    await Coroutine.Sleep(TimeSpan.FromMilliseconds(1));
            });
            sleeper.Cancel();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
