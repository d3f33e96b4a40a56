using Coroutines;
using Execution.Tests.Harness;
using Execution.Tests.Restoring;
using Execution.Tests.Support;
using Random.Tests.Generation;

namespace Random.Tests;

/// <summary>Compiles programs rewritten and not, many at a time, and compares what they do.</summary>
internal static class SeedRunner
{
    private const int MostThrows = 5;
    private const int MostCancels = 2;
    private const int LongTrace = 2000;

    /// <summary>Far more than a busy machine takes: only what hangs comes to it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private static int s_groups;

    /// <summary>What went wrong, by seed, and how many of the programs' coroutines there were and had no machine.</summary>
    public static SeedReport Run(IReadOnlyList<int> seeds)
    {
        ProgramSource[] programs = [.. seeds.Select(ProgramWriter.Write)];
        var report = new SeedReport();
        RunTogether(programs, report);
        return report;
    }

    /// <summary>The same for programs that are restorable: each once more, saved and restored at every suspension.</summary>
    public static SeedReport RunRestored(IReadOnlyList<int> seeds)
    {
        var report = new SeedReport();
        RunRestored([.. seeds.Select(ProgramWriter.Write)], report);
        return report;
    }

    /// <summary>Null, or how the program behaves differently when it is saved and restored.</summary>
    public static string? CheckRestored(ProgramSource program)
    {
        var report = new SeedReport();
        RunRestored([program], report);
        return report.Failures.Count == 0 ? null : report.Failures[0].Problem;
    }

    /// <summary>Null, or how the program behaves differently when it is rewritten.</summary>
    public static string? Check(ProgramSource program)
    {
        var report = new SeedReport();
        RunTogether([program], report);
        return report.Failures.Count == 0 ? null : report.Failures[0].Problem;
    }

    private static void RunTogether(ProgramSource[] programs, SeedReport report)
    {
        var plain = ProgramCompilation.Compile(programs, Variant.Fallback);
        var rewritten = plain.Image is null ? plain : ProgramCompilation.Compile(programs, Variant.Rewritten);
        if (rewritten.Image is null)
        {
            if (programs.Length == 1)
            {
                report.Failures.Add((programs[0], plain.Image is null ? SeedReport.NoProgram + plain.Problems : rewritten.Problems!));
                return;
            }

            foreach (var half in programs.Chunk((programs.Length + 1) / 2))
                RunTogether(half, report);
            return;
        }

        using var expected = new LoadedPrograms(Variant.Fallback, plain.Image!);
        using var actual = new LoadedPrograms(Variant.Rewritten, rewritten.Image);
        foreach (var program in programs)
        {
            report.Methods += program.Text.Split("[Coroutine]\n").Length - 1;
            var left = actual.LeftToTheCompiler(program).Count;
            report.LeftToTheCompiler += left;
            var reasons = left > 0 ? ProgramCompilation.Fallbacks(program) : [];
            report.Reasons.AddRange(reasons);
            if (reasons.FirstOrDefault(reason => reason.StartsWith(ProgramCompilation.Fault, StringComparison.Ordinal)) is { } fault)
                report.Failures.Add((program, fault));
            else if (Difference(program, expected.Entry(program), actual.Entry(program)) is { } difference)
                report.Failures.Add((program, difference));
        }
    }

    /// <summary>Images know types by their names, and all assemblies live in one process: so in each of them the names are others.</summary>
    private static ProgramSource Renamed(ProgramSource program, string group, int count) => program with
    {
        Group = group,
        Text = program.Text.Replace("namespace Programs.Random.", $"namespace Programs.{group}.").Replace("using static Programs.Things;", $"using static Programs{(count == 1 ? $"{group}_{program.Name}" : group)}.Things;"),
    };

    private static void RunRestored(ProgramSource[] programs, SeedReport report)
    {
        var group = $"Random{Interlocked.Increment(ref s_groups)}";
        var compiled = ProgramCompilation.Compile([.. programs.Select(program => Renamed(program, group, programs.Length))], Variant.Restorable);
        if (compiled.Image is null)
        {
            if (programs.Length == 1)
            {
                report.Failures.Add((programs[0], compiled.Problems!));
                return;
            }

            foreach (var half in programs.Chunk((programs.Length + 1) / 2))
                RunRestored(half, report);
            return;
        }

        using var loaded = new LoadedPrograms(Variant.Restorable, compiled.Image);
        foreach (var program in programs)
        {
            if (RestoredDifference(program, loaded.Entry(Renamed(program, group, programs.Length)), report) is { } difference)
                report.Failures.Add((program, difference));
        }
    }

    private static string? RestoredDifference(ProgramSource program, Func<Coroutine> entry, SeedReport report)
    {
        string? refusal = null;
        var restores = 0;
        var difference = Limited(program, () =>
        {
            foreach (var plan in RestoredPlans(entry))
            {
                using var expected = RestoredRun.Run(entry, plan, restores: false);
                using var restored = RestoredRun.Run(entry, plan, restores: true);
                refusal ??= restored.Refusal;
                restores += restored.Restores;
                if (TraceComparison.Difference($"{program.Name} {plan}, restored {restored.Restores} times", "not restored", expected.Lines, "restored", restored.Lines) is { } difference)
                    return difference;
            }

            return null;
        });
        report.Restores += restores;
        if (refusal is not null)
            report.Reasons.Add(NotRestorable.Summary(refusal));
        return difference;
    }

    /// <summary>The program undisturbed, and with a failure in a few places. One that runs long would be restored thousands of times.</summary>
    private static IEnumerable<Plan> RestoredPlans(Func<Coroutine> entry)
    {
        var plan = new Plan(SuspendMode.Native);
        var undisturbed = ProgramRunner.Run(entry, plan);
        return undisturbed.Lines.Count > LongTrace ? [] : [plan, .. Spread([.. Enumerable.Range(1, undisturbed.Points).Select(point => plan with { ThrowAt = point })], MostThrows)];
    }

    private static string? Limited(ProgramSource program, Func<string?> run)
    {
        string? problem = null;
        var thread = new Thread(() =>
        {
            try
            {
                problem = run();
            }
            catch (Exception error)
            {
                problem = $"{program.Name}: {error}";
            }
        })
        { IsBackground = true };
        thread.Start();
        return thread.Join(s_limit) ? problem : $"{program.Name}: the program did not end";
    }

    private static string? Difference(ProgramSource program, Func<Coroutine> expected, Func<Coroutine> actual)
    {
        string? difference = null;
        var at = "";
        var thread = new Thread(() =>
        {
            try
            {
                foreach (var plan in Plans(expected))
                {
                    at = $"{program.Name} {plan}";
                    difference = TraceComparison.Difference(at, Variant.Fallback.Name, ProgramRunner.Run(expected, plan).Lines, Variant.Rewritten.Name, ProgramRunner.Run(actual, plan).Lines);
                    if (difference is not null)
                        return;
                }
            }
            catch (Exception error)
            {
                difference = $"{at}: {error}";
            }
        })
        { IsBackground = true };
        thread.Start();
        return thread.Join(s_limit) ? difference : $"{at}: the program did not end";
    }

    private static IEnumerable<Plan> Plans(Func<Coroutine> expected)
    {
        var undisturbed = ProgramRunner.Run(expected, new Plan(SuspendMode.Always));
        if (undisturbed.Lines.Count > LongTrace)
            return Plan.Basic.Take(2);
        var failures = PlanSchedule.Failures(undisturbed).ToList();
        var (throws, cancels) = (failures.Where(plan => plan.ThrowAt is not null).ToList(), failures.Where(plan => plan.CancelAt is not null).ToList());
        return Plan.Basic.Concat(Spread(throws, MostThrows)).Concat(Spread(cancels, MostCancels));
    }

    /// <summary>A few of the plans, from all along the program, in both modes.</summary>
    private static IEnumerable<Plan> Spread(List<Plan> plans, int most)
    {
        var step = Math.Max(1, (plans.Count / most) | 1);
        for (var i = 0; i < plans.Count; i += step)
            yield return plans[i];
    }
}

/// <summary>What became of a number of programs.</summary>
internal sealed class SeedReport
{
    /// <summary>Begins the problem of a program that is no C#: the writer is wrong, not the generator.</summary>
    public const string NoProgram = "the writer made no C#: ";

    public List<(ProgramSource Program, string Problem)> Failures { get; } = [];

    public int Methods { get; set; }

    public int LeftToTheCompiler { get; set; }

    /// <summary>How often a program went on from an image.</summary>
    public int Restores { get; set; }

    /// <summary>Why they were left.</summary>
    public List<string> Reasons { get; } = [];
}
