using System.Runtime.InteropServices;

namespace Coroutines;

/// <summary>Ctrl-\ (Ctrl-Break on Windows) writes who waits on whom to the standard error stream, and the program goes on.</summary>
internal sealed class QuitHandler : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly PosixSignalRegistration _registration;

    internal QuitHandler(EventLoop loop) => _registration = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context =>
    {
        context.Cancel = true;
        Console.Error.Write(Describe(loop));
    });

    public void Dispose() => _registration.Dispose();

    internal static string Describe(EventLoop loop)
    {
        try
        {
            if (loop.IsAtRest)
                return $"The event loop is at rest between two runs.{Environment.NewLine}";
            var tree = loop.CaptureAwaitTree();
            return tree.Wait(Patience) ? tree.Result : $"The event loop does not answer: a step of {loop.StepName} has not ended.{Environment.NewLine}";
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException)
        {
            return $"The event loop has ended.{Environment.NewLine}";
        }
    }
}
