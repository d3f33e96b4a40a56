using System.Reflection;
using Coroutines;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Mutation.Tests;

/// <summary>The oracle bites: of every small defect put into the passes some program tells. Part of the whole gate only, but for the list itself.</summary>
public sealed class MutationTests
{
    private const int InFastRun = 3;
    private const int MostAwaits = 100_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. Mutants.All.Where((_, index) => SlowTests.AreRun || index % (Mutants.All.Count / InFastRun) == 0).Select(mutant => mutant.Name)];

    [Fact]
    public void There_are_many_and_each_has_a_name() => Assert.InRange(Mutants.All.Select(mutant => mutant.Name).Distinct().Count(), 60, Mutants.All.Count);

    [Fact]
    public void The_list_follows_the_sources() => Assert.Empty(Mutants.All.Select(mutant => Record.Exception(() => MutantCompilation.Apply(mutant))?.Message).OfType<string>());

    [Fact]
    public void Without_a_defect_nothing_is_noticed()
    {
        var first = Mutants.All[0].Programs.Select(ProgramCatalog.Find).ToArray();
        Assert.Null(Notice(first, MutantCompilation.Original()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_defect_is_noticed(string name)
    {
        var mutant = Mutants.All.Single(mutant => mutant.Name == name);
        var programs = mutant.Programs.Select(ProgramCatalog.Find).ToArray();
        Assert.True(Notice(programs, MutantCompilation.Mutate(mutant)) is not null, $"no program notices: {name}");
    }

    /// <summary>What gives the defect away: code that does not compile, a method left to the compiler, or another trace.</summary>
    private static string? Notice(ProgramSource[] programs, Assembly generator)
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
