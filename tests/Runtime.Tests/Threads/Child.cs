using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Coroutines.Runtime.Tests;

/// <summary>This program once more, to run one of its <see cref="Programs"/>: what a signal does is done to a whole process.</summary>
internal sealed class Child : IDisposable
{
    internal const int Interrupt = 2;
    internal const int Quit = 3;
    private const string Variable = "COROUTINES_TEST_CHILD";

    private static readonly Dictionary<string, Func<Coroutine>> Programs = new()
    {
        ["waits"] = Waits,
        ["refuses"] = Refuses,
        ["blocks"] = Blocks,
    };

    private readonly Process _process;

    internal Child(string program)
    {
        _process = Process.Start(StartOf(program))!;
        Expect("ready");
    }

    /// <summary>How to start one that waits until its input ends.</summary>
    internal static ProcessStartInfo Waiting() => StartOf("waits");

    internal void Send(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    internal void WriteLine() => _process.StandardInput.WriteLine();

    internal void Expect(string line)
    {
        while (_process.StandardOutput.ReadLine() is { } written)
        {
            if (written == line)
                return;
        }

        Assert.Fail($"The child did not write '{line}'. {_process.StandardError.ReadToEnd()}");
    }

    internal void ExpectError(string text)
    {
        while (_process.StandardError.ReadLine() is { } written)
        {
            if (written.Contains(text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"The child did not write '{text}'.");
    }

    internal int End()
    {
        _process.StandardInput.Close();
        Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(5)));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    [ModuleInitializer]
    internal static void RunProgram()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } program)
            return;
        try
        {
            EventLoop.Run(Programs[program](), new EventLoopOptions { HandleQuit = true });
            Environment.Exit(0);
        }
        catch (CoroutineCancelledException e)
        {
            Console.WriteLine(e.Message);
            Environment.Exit(1);
        }
    }

    private static ProcessStartInfo StartOf(string program)
    {
        // what runs in the background of a shell ignores these signals, and so would its children
        var start = new ProcessStartInfo("env", ["--default-signal=INT,QUIT", Environment.ProcessPath!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment[Variable] = program;
        return start;
    }

    /// <summary>Until its input ends.</summary>
    private static async Coroutine Waits()
    {
        _ = EventLoop.Current.CreateTask(Coroutine.Sleep(Timeout.InfiniteTimeSpan), "sleeper");

        // it sleeps before anybody hears that this is ready
        await Coroutine.Yield();
        try
        {
            await Coroutine.ToThread(() =>
            {
                Console.WriteLine("ready");
                Console.Read();
            });
        }
        finally
        {
            Console.WriteLine("cleaned up");
        }
    }

    /// <summary>One step until a line comes in, then until the input ends.</summary>
    private static async Coroutine Blocks()
    {
        Console.WriteLine("ready");
        Console.ReadLine();
        await Coroutine.ToThread(Console.Read);
    }

    private static async Coroutine Refuses()
    {
        Console.WriteLine("ready");
        for (; ; )
        {
            try
            {
                await Coroutine.Sleep(Timeout.InfiniteTimeSpan);
            }
            catch (CoroutineCancelledException)
            {
                Console.WriteLine("refused");
            }
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
