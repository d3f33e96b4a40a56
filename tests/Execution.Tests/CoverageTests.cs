using Execution.Tests.Contexts;
using Execution.Tests.Coverage;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>Coverage is counted: the programs have an await in every place where C# allows one, and run it in every mode.</summary>
public sealed class CoverageTests(ProgramLibrary library, RecastLibrary recasts, ITestOutputHelper output)
{
    private const int FewestPrograms = 620;

    [Fact]
    public void There_are_many_programs() => Assert.InRange(ProgramCatalog.All.Count, FewestPrograms, int.MaxValue);

    /// <summary>Outside of the whole gate, which puts every program into every context, whatever the body is of.</summary>
    [Fact]
    public void An_await_in_every_position_is_run_in_every_mode_and_context()
    {
        var table = new CoverageTable();
        ProgramSource[] programs = [.. ProgramCatalog.All.Where(program => program.Fallback is null && program.LeftFunction is null)];
        var modes = programs.ToDictionary(program => program.Id, program => Plans(program).Select(CoverageTable.ModeOf).Distinct().ToList());
        ProgramSource[] recast = SlowTests.AreRun ? [.. Recasting.Contexts.SelectMany(_ => programs, (context, program) => recasts.Find(program, context)).OfType<ProgramSource>()] : [];
        foreach (var same in programs.Concat(recast).GroupBy(program => program.Id).SelectMany(versions => versions.Index()).GroupBy(version => version.Index, version => version.Item))
        {
            foreach (var (program, model) in same.Zip(ProgramCompilation.Models(same)))
                table.Add(AwaitPositions.In(model), modes[program.Id]);
        }

        var legal = Position.All.Where(position => Exclusions.ReasonFor(position) is null).ToList();
        output.WriteLine(table.Print(legal));
        var holes = (
            from position in legal
            from mode in CoverageTable.Modes
            from hole in SlowTests.AreRun
                ? Enum.GetValues<BodyKind>().Where(body => table[position, body, mode] == 0 && Exclusions.ReasonFor(position, body) is null).Select(body => $"{position} in {body} {mode}")
                : table[position, mode] == 0 ? [$"{position} {mode}"] : []
            select hole).ToList();
        Assert.True(holes.Count == 0, $"{holes.Count} holes\n{string.Join("\n", holes)}");
        Assert.Equal("", string.Join(", ", table.Found.Where(found => Exclusions.ReasonFor(found.Position, found.Body) is not null)));
    }

    [Fact]
    public void Exclusions_name_positions_that_there_are() => Assert.Empty(Exclusions.Unknown);

    /// <summary>The runs that the oracle makes of the program.</summary>
    private List<Plan> Plans(ProgramSource program)
    {
        var plans = new List<Plan>();
        OwnThread.Run(() => plans.AddRange(PlanSchedule.For(program, ProgramRunner.Run(library.Load(program, Variant.Fallback).Entry(program), new Plan(SuspendMode.Always)))));
        return plans;
    }
}
