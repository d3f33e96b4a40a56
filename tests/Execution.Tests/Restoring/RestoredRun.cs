using System.Globalization;
using Coroutines;
using Coroutines.Testing;
using Execution.Tests.Support;

namespace Execution.Tests.Restoring;

/// <summary>
/// Runs a program round by round. After each round its loop is saved, the image is written to bytes and read again, and a fresh loop goes on with what was restored;
/// nobody looks at the old one any more.
/// </summary>
internal sealed class RestoredRun
{
    private readonly Session _session;
    private readonly VirtualTime _clock = new();
    private object? _current;

    private RestoredRun(Plan plan) => _session = new Session(plan);

    /// <summary>How often the program went on from an image.</summary>
    private int Restores { get; set; }

    /// <summary>Why the program could not be saved at some point, where it could not.</summary>
    private string? Refusal { get; set; }

    /// <param name="entry">Calls the program.</param>
    /// <param name="plan">Which awaits suspend.</param>
    /// <param name="restores">Whether images are made, or the program is only run round by round.</param>
    public static Result Run(Func<Coroutine> entry, Plan plan, bool restores)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var run = new RestoredRun(plan);
        using (run._session.Enter())
            run.RunToEnd(entry, restores);
        return new Result(run._session.Lines, run.Restores, run.Refusal);
    }

    private void RunToEnd(Func<Coroutine> entry, bool restores)
    {
        var runner = Fresh();
        var task = runner.CreateTask(entry(), "program");
        while (true)
        {
            var next = runner.RunOnce();
            if (task.Done)
                break;
            Assert.True(next is not null, "nothing is to come any more");
            if (restores && Refusal is null)
                (runner, task) = Restored(runner, task);
            _clock.Advance(next.Value);
        }

        _session.Log(task.Cancelled ? "cancelled" : task.Exception is { } error ? $"ended with {error.GetType().Name}: {error.Message}" : "completed");
        runner.Dispose();
    }

    private (EventLoopRunner Runner, CoroutineTask Task) Restored(EventLoopRunner runner, CoroutineTask task)
    {
        CoroutineImage image;
        try
        {
            image = CoroutineImage.FromBytes(runner.Save().ToBytes());
        }
        catch (CoroutineImageException refused)
        {
            Refusal = refused.Message;
            return (runner, task);
        }

        var fresh = Fresh();
        Restores++;
        return (fresh, fresh.Restore(image).Single(restored => restored.Name == "program"));
    }

    private EventLoopRunner Fresh()
    {
        var mark = new object();
        _current = mark;
        return new EventLoopRunner(new EventLoopOptions
        {
            TimeProvider = _clock,
            HandleInterrupt = false,
            ExceptionHandler = diagnostic =>
            {
                if (_current == mark)
                    _session.LogReport(diagnostic.Message);
            },
        });
    }

    /// <summary>What a run did.</summary>
    /// <param name="Lines">The trace.</param>
    /// <param name="Restores">How often it went on from an image.</param>
    /// <param name="Refusal">Why it could not be saved everywhere; null where it could.</param>
    public sealed record Result(IReadOnlyList<string> Lines, int Restores, string? Refusal);
}
