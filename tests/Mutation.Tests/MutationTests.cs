using System.Reflection;
using Coroutines;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Mutation.Tests;

/// <summary>The oracle bites: of every small defect put into the passes some program tells. A class for each part of the generator, because classes run at the same time.</summary>
public abstract class MutationTests
{
    private const int MostAwaits = 100_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    /// <summary>In the fast run only the first.</summary>
    private protected static TheoryData<string> NamesOf(Mutant[] mutants) => [.. mutants.Take(SlowTests.AreRun ? mutants.Length : 1).Select(mutant => mutant.Name)];

    private protected static void IsNoticed(string name)
    {
        var mutant = Mutants.All.Single(mutant => mutant.Name == name);
        var programs = mutant.Programs.Select(ProgramCatalog.Find).ToArray();
        Assert.True(Notice(programs, MutantCompilation.Mutate(mutant)) is not null, $"no program notices: {name}");
    }

    /// <summary>What gives the defect away: code that does not compile, a method left to the compiler, or another trace.</summary>
    private protected static string? Notice(ProgramSource[] programs, Assembly generator)
    {
        Session.MostPoints = MostAwaits;
        var plain = ProgramCompilation.Compile(programs, Variant.Fallback);
        var rewritten = ProgramCompilation.Compile(programs, Variant.Rewritten, generator);
        if (rewritten.Image is null)
            return rewritten.Problems;

        using var expected = new LoadedPrograms(Variant.Fallback, plain.Image!);
        using var actual = new LoadedPrograms(Variant.Rewritten, rewritten.Image);
        return programs.Select(program => actual.LeftToTheCompiler(program).FirstOrDefault() ?? Difference(program, expected.Entry(program), actual.Entry(program))).FirstOrDefault(found => found is not null);
    }

    private static string? Difference(ProgramSource program, Func<Coroutine> expected, Func<Coroutine> actual)
    {
        string? found = null;
        var thread = new Thread(() =>
        {
            try
            {
                var undisturbed = ProgramRunner.Run(expected, new Plan(SuspendMode.Always));
                found = Plan.Basic.Concat(PlanSchedule.Failures(undisturbed))
                    .Select(plan => TraceComparison.Difference($"{program.Id} {plan}", "right", ProgramRunner.Run(expected, plan).Lines, "wrong", ProgramRunner.Run(actual, plan).Lines))
                    .FirstOrDefault(difference => difference is not null);
            }
            catch (Exception error)
            {
                found = error.ToString();
            }
        })
        { IsBackground = true };
        thread.Start();
        return thread.Join(s_limit) ? found : $"{program.Id} does not end";
    }
}
