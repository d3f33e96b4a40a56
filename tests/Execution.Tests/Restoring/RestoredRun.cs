using System.Globalization;
using Coroutines;
using Coroutines.Testing;
using Execution.Tests.Support;

namespace Execution.Tests.Restoring;

/// <summary>Runs a program round by round. After a round its loop can be saved, and what was saved goes on in a fresh loop: in place of the first one, or beside it.</summary>
internal sealed class RestoredRun : IDisposable
{
    private readonly Session _session;
    private readonly VirtualTime _clock = new();
    private TimeSpan _elapsed;
    private EventLoopRunner _runner;
    private CoroutineTask _task;

    /// <summary>A copy in the same loop, which has to end, too.</summary>
    private CoroutineTask? _copy;
    private object? _current;

    public RestoredRun(Func<Coroutine> entry, Plan plan)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        _session = new Session(plan);
        using (_session.Enter())
        {
            _runner = Fresh();
            _task = _runner.CreateTask(entry(), "program");
        }
    }

    private RestoredRun(RestoredRun original, CoroutineImage image)
    {
        _session = original._session.Copy();
        _elapsed = original._elapsed;
        _clock.Advance(_elapsed);
        _runner = Fresh();
        _task = Program(_runner.Restore(image));
    }

    /// <summary>The trace.</summary>
    public IReadOnlyList<string> Lines => _session.Lines;

    /// <summary>Why the program could not be saved at some point, where it could not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>How often it went on from an image.</summary>
    public int Restores { get; private set; }

    /// <summary>Runs a program to its end, restored after each round where that is asked for.</summary>
    public static RestoredRun Run(Func<Coroutine> entry, Plan plan, bool restores)
    {
        using var run = new RestoredRun(entry, plan);
        while (run.Step())
        {
            if (restores)
                run.TryRestore();
        }

        return run;
    }

    /// <summary>One round.</summary>
    /// <returns>False when the program has ended.</returns>
    public bool Step()
    {
        using var scope = _session.Enter();
        var next = _runner.RunOnce();
        if (_task.Done && _copy is not { Done: false })
        {
            foreach (var task in _copy is null ? [_task] : new[] { _task, _copy })
                _session.Log(task.Cancelled ? "cancelled" : task.Exception is { } error ? $"ended with {error.GetType().Name}: {error.Message}" : "completed");
            _runner.Dispose();
            return false;
        }

        Assert.True(next is not null, "nothing is to come any more");
        _clock.Advance(next.Value);
        _elapsed += next.Value;
        return true;
    }

    /// <summary>Where it stands, unless that cannot be saved.</summary>
    public CoroutineImage? TrySave()
    {
        if (Refusal is not null)
            return null;
        using var scope = _session.Enter();
        try
        {
            return _runner.Save();
        }
        catch (CoroutineImageException refused)
        {
            Refusal = refused.Message;
            return null;
        }
    }

    /// <summary>A second program that goes on from the same place, in a loop of its own.</summary>
    public RestoredRun? TryFork() => TrySave() is { } image ? new RestoredRun(this, image) : null;

    /// <summary>The same in the same loop, by <see cref="CoroutineTask.Fork"/>, where the program is all that runs: both write into one trace.</summary>
    /// <param name="entry">Calls the program.</param>
    /// <param name="plan">Which awaits suspend.</param>
    /// <param name="round">After so many rounds.</param>
    /// <returns>The lines before the fork, and those behind it; null where it cannot be made.</returns>
    public static (IReadOnlyList<string> Before, IReadOnlyList<string> After)? RunForkedInside(Func<Coroutine> entry, Plan plan, int round)
    {
        using var run = new RestoredRun(entry, plan);
        var before = 0;
        while (run.Step())
        {
            if (round-- != 0)
                continue;
            run._runner.Loop.CallSoonThreadsafe(() =>
            {
                if (run._task.Done || run._runner.Loop.AllTasks.Count != 1)
                    return;
                before = run._session.Lines.Count;
                run._copy = run._task.Fork();
            });
        }

        return run._copy is null ? null : ([.. run.Lines.Take(before)], [.. run.Lines.Skip(before)]);
    }

    public void Dispose()
    {
        using (_session.Enter())
            _runner.Dispose();
    }

    /// <summary>Goes on in a fresh loop, from bytes and from text in turn; nobody looks at the old one any more.</summary>
    private void TryRestore()
    {
        if (TrySave() is not { } image)
            return;
        using var scope = _session.Enter();
        image = Restores % 2 == 0 ? CoroutineImage.FromBytes(image.ToBytes()) : CoroutineImage.FromJson(image.ToJson());
        Restores++;
        _runner = Fresh();
        _task = Program(_runner.Restore(image));
    }

    private static CoroutineTask Program(IReadOnlyList<CoroutineTask> restored) => restored.Single(task => task.Name == "program");

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
}
