using Execution.Tests.Coverage;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>Coverage is counted: the programs have an await in every place where C# allows one, and run it in every mode.</summary>
public sealed class CoverageTests(ProgramLibrary library, ITestOutputHelper output)
{
    private const int FewestPrograms = 620;

    [Fact]
    public void There_are_many_programs() => Assert.InRange(ProgramCatalog.All.Count, FewestPrograms, int.MaxValue);

    [Fact]
    public void An_await_in_every_position_is_run_in_every_mode()
    {
        var table = new CoverageTable();
        ProgramSource[] programs = [.. ProgramCatalog.All.Where(program => program.Fallback is null && program.LeftFunction is null)];
        foreach (var (program, model) in programs.Zip(ProgramCompilation.Models(programs)))
            table.Add(AwaitPositions.In(model), Plans(program));

        var legal = Position.All.Where(position => Exclusions.ReasonFor(position) is null).ToList();
        output.WriteLine(table.Print(legal));
        var holes = legal.Where(position => CoverageTable.Modes.Any(mode => table[position, mode] == 0)).ToList();
        Assert.True(holes.Count == 0, $"{holes.Count} holes\n{table.Print(holes)}");
        Assert.Equal("", string.Join(", ", table.Positions.Where(position => Exclusions.ReasonFor(position) is not null)));
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
