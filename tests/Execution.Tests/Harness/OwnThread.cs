using System.Runtime.ExceptionServices;

namespace Execution.Tests.Harness;

/// <summary>A program that never ends fails its own test; and every run has the same stack to spend.</summary>
internal static class OwnThread
{
    /// <summary>Far more than a busy machine takes: only what hangs comes to it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    public static void Run(Action run)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                run();
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        });
        thread.IsBackground = true;
        thread.Start();
        Assert.True(thread.Join(s_limit), "the program did not end");
        failure?.Throw();
    }
}
