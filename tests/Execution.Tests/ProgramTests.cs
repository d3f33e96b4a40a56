using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>The oracle: each program does the same rewritten and as the C# compiler has it, whatever suspends, throws or is cancelled.</summary>
public sealed class ProgramTests(ProgramLibrary library)
{
    public static TheoryData<string> Programs => [.. ProgramCatalog.All.Select(program => program.Id)];

    public static TheoryData<string> ProgramsWithLines => [.. ProgramCatalog.All.Where(program => !program.HasLinesOfItsOwn && !program.RunsOnce).Select(program => program.Id)];

    public static TheoryData<string> ProgramsOfOneTask => [.. ProgramCatalog.All.Where(program => !program.OrderDependsOnSuspension && !program.RunsOnce).Select(program => program.Id)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Does_the_same_rewritten_and_not(string id)
    {
        var program = ProgramCatalog.Find(id);
        var expected = library.Load(program, Variant.Fallback).Entry(program);

        // compiled here, for only the runs have a limit
        var others = new[] { Variant.Rewritten, Variant.FallbackDebug }.Select(variant => (variant.Name, Entry: library.Load(program, variant).Entry(program))).ToList();
        OwnThread.Run(() =>
        {
            var undisturbed = ProgramRunner.Run(expected, new Plan(SuspendMode.Always));
            Assert.Equal("completed", undisturbed.Lines[^1]);
            foreach (var plan in PlanSchedule.For(program, undisturbed))
            {
                var trace = ProgramRunner.Run(expected, plan);
                foreach (var (name, entry) in others)
                    AssertSame($"{id} {plan}", Variant.Fallback.Name, trace.Lines, name, ProgramRunner.Run(entry, plan).Lines);
            }
        });
    }

    [Theory]
    [MemberData(nameof(ProgramsWithLines))]
    public void Fails_at_the_same_lines(string id)
    {
        var program = ProgramCatalog.Find(id);
        var statements = new StatementLines(program);
        var (expected, actual) = (library.Load(program, Variant.FallbackDebug).Entry(program), library.Load(program, Variant.RewrittenDebug).Entry(program));
        OwnThread.Run(() =>
        {
            var undisturbed = ProgramRunner.Run(expected, new Plan(SuspendMode.Always));
            foreach (var plan in PlanSchedule.Failures(undisturbed))
            {
                if (statements.Difference(ProgramRunner.Run(expected, plan).FailedAt, ProgramRunner.Run(actual, plan).FailedAt) is { } difference)
                    Assert.Fail($"{id} {plan}: {difference}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(ProgramsOfOneTask))]
    public void Does_the_same_whatever_suspends(string id)
    {
        var program = ProgramCatalog.Find(id);
        var entry = library.Load(program, Variant.Rewritten).Entry(program);
        OwnThread.Run(() =>
        {
            var undisturbed = ProgramRunner.Run(entry, new Plan(SuspendMode.Always));
            foreach (var plan in Plan.Basic)
                AssertSame($"{id} {plan}", "always", undisturbed.Lines, "now", ProgramRunner.Run(entry, plan).Lines);
            foreach (var plans in PlanSchedule.Failures(undisturbed).Chunk(2))
            {
                var never = ProgramRunner.Run(entry, plans[0]).Lines;
                AssertSame($"{id} {plans[1]}", "never", never, "always", ProgramRunner.Run(entry, plans[1]).Lines);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Is_rewritten(string id)
    {
        var program = ProgramCatalog.Find(id);
        var left = library.Load(program, Variant.Rewritten).LeftToTheCompiler(program);
        var reasons = ProgramCompilation.Fallbacks(program);
        if (program.Fallback is not null)
        {
            Assert.NotEmpty(left);
            Assert.Contains(program.Fallback, reasons);
            return;
        }

        if (program.LeftFunction is { } function)
        {
            Assert.Empty(left);
            Assert.Equal(function, Assert.Single(reasons));
            return;
        }

        Assert.True(left.Count == 0 && reasons.Count == 0, $"left to the compiler: {string.Join(", ", left)}, because of {string.Join(", ", reasons)}");
        var entry = library.Load(program, Variant.Rewritten).Entry(program);
        OwnThread.Run(() => ProgramRunner.Run(
            () =>
            {
                var coroutine = entry();
                Assert.True(LoadedPrograms.IsMachine(coroutine), "an ordinary call does not reach the machine");
                return coroutine;
            },
            new Plan(SuspendMode.Always)));
    }

    [Fact]
    public void Nothing_is_rewritten_when_it_is_turned_off()
    {
        foreach (var program in ProgramCatalog.All.DistinctBy(program => program.Group))
            Assert.NotEmpty(library.Load(program, Variant.TurnedOff).LeftToTheCompiler(program));
    }

    private static void AssertSame(string what, string expectedName, IReadOnlyList<string> expected, string actualName, IReadOnlyList<string> actual)
    {
        if (TraceComparison.Difference(what, expectedName, expected, actualName, actual) is { } difference)
            Assert.Fail(difference);
    }
}
