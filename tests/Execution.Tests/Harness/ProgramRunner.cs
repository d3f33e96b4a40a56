using System.Globalization;
using Coroutines;
using Coroutines.Testing;
using Execution.Tests.Support;

namespace Execution.Tests.Harness;

/// <summary>Runs a program once, on virtual time, and keeps everything that it did.</summary>
public static partial class ProgramRunner
{
    public static RunResult Run(Func<Coroutine> entry, Plan plan)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var session = new Session(plan);
        using (session.Enter())
            EventLoop.Run(Observe(entry, session), new EventLoopOptions { TimeProvider = new VirtualTime(), ExceptionHandler = diagnostic => session.LogReport(diagnostic.Message) });
        return new RunResult(session.Lines, session.Points, session.NativePoints, session.FailedAt);
    }

    [Coroutine(Rewrite = false)]
    private static async Coroutine Observe(Func<Coroutine> entry, Session session)
    {
        try
        {
            await EventLoop.Current.CreateTask(entry(), "program");
            session.Log("completed");
        }
        catch (Exception error)
        {
            for (var e = error; e is not null; e = e.InnerException)
                session.Log($"ended with {e.GetType().Name}: {e.Message}");
            session.FailedAt = StackLines.Of(error);
        }
    }
}

/// <summary>What a run left behind.</summary>
/// <param name="Lines">The trace, the outcome as its last lines.</param>
/// <param name="Points">How many awaits were reached.</param>
/// <param name="NativePoints">The numbers of those that a cancel can meet.</param>
/// <param name="FailedAt">The program's lines in the text of the exception that ended it; null where the text leaves some out.</param>
public sealed record RunResult(IReadOnlyList<string> Lines, int Points, IReadOnlyList<int> NativePoints, IReadOnlyList<int>? FailedAt);
