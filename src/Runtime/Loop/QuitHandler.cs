using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>Ctrl-\ (Ctrl-Break on Windows) writes who waits on whom to the standard error stream, and the program goes on.</summary>
internal sealed class QuitHandler : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly PosixSignalRegistration _registration;

    internal QuitHandler(EventLoop loop) => _registration = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context =>
    {
        context.Cancel = true;
        Describe(loop);
    });

    public void Dispose() => _registration.Dispose();

    /// <summary>A loop that takes its time is named after a second, and described when it answers.</summary>
    private static void Describe(EventLoop loop)
    {
        if (loop.IsAtRest)
        {
            Console.Error.WriteLine("The event loop is at rest between two runs.");
            return;
        }

        try
        {
            var tree = loop.CaptureAwaitTree();
            if (!((IAsyncResult)tree).AsyncWaitHandle.WaitOne(s_patience))
                Console.Error.WriteLine($"The event loop does not answer: a step of {loop.StepName} has not ended.");
            tree.ContinueWith(static tree => Write(tree), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        catch (InvalidOperationException)
        {
            WriteEnded();
        }
    }

    private static void Write(Task<string> tree)
    {
        if (tree.IsCompletedSuccessfully)
            Console.Error.Write(tree.Result);
        else
            WriteEnded();
    }

    private static void WriteEnded() => Console.Error.WriteLine("The event loop has ended.");
}
