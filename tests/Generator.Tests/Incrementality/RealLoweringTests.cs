using Coroutines.Generator;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Incrementality;

/// <summary>The pipeline with the lowering that users get: machines are written again when, and only when, they would differ.</summary>
public class RealLoweringTests
{
    private const string Worker = """
        using Coroutines;
        public partial class Worker(Settings settings)
        {
            [Coroutine]
            public async Coroutine<int> Fetch(int id)
            {
                var delay = settings.Delay;
                await Coroutine.Yield();
                return id + delay.GetHashCode() + settings.Scaled(id);
            }

            [Coroutine]
            public async Coroutine Rest() => await Coroutine.Yield();
        }
        """;

    private const string Settings = "public class Settings { public int Delay; public int Scaled(int by) => by * 2; }";

    private static readonly TestProject Project = TestProject.Of(("Worker.cs", Worker), ("Settings.cs", Settings), ("Unrelated.cs", "class Unrelated;"));

    [Fact]
    public void AnEditInAnUnrelatedFileWritesNothing()
    {
        var reasons = After(("Unrelated.cs", "class Unrelated { int field; void Method() => field++; }"));

        Assert.Empty(reasons.Rewritten);
        Assert.All(reasons.Of(TrackingNames.Methods), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void TheTypeOfAFieldThatABodyKeepsIsReadByIt() => Assert.Equal(["Worker.Fetch"], Rewritten(("Settings.cs", Settings.Replace("int Delay", "long Delay"))));

    [Fact]
    public void TheBodyOfAMethodThatABodyCallsIsNotReadByIt() => Assert.Empty(Rewritten(("Settings.cs", Settings.Replace("by * 2", "by * 3"))));

    [Fact]
    public void AnEditBelowABodyWritesNothing() => Assert.Empty(Rewritten(("Worker.cs", Worker + "\nclass More;")));

    [Fact]
    public void ALineAboveABodyMovesItsLines() =>
        Assert.Equal(["Worker.Fetch", "Worker.Rest"], Rewritten(("Worker.cs", "// above\n" + Worker)).Order(StringComparer.Ordinal));

    [Fact]
    public void AnEditOfOneBodyWritesItsMachineOnly() => Assert.Equal(["Worker.Rest"], Rewritten(("Worker.cs", Worker.Replace("Rest() => await Coroutine.Yield()", "Rest() => await Rest()"))));

    [Theory]
    [MemberData(nameof(Programs.Indices), MemberType = typeof(Programs))]
    public void NothingOfTheCompilationLeavesAStep(int index)
    {
        var runs = TestProject.Of(Programs.Head + Programs.All[index]).Generate().Result.TrackedSteps[TrackingNames.Methods];

        Assert.NotEmpty(runs);
        foreach (var output in runs.SelectMany(static run => run.Outputs))
            ObjectGraph.AssertHoldsNoCompilation(output.Value);
    }

    [Theory]
    [MemberData(nameof(Programs.Indices), MemberType = typeof(Programs))]
    public void TwoRunsGiveTheSameText(int index)
    {
        var source = Programs.Head + Programs.All[index];

        Assert.Equal(Generated(source), Generated(source));
    }

    private static IEnumerable<(string, string)> Generated(string source) =>
        [.. TestProject.Of(source).Generate().Sources.Select(static file => (file.HintName, file.SourceText.ToString()))];

    private static StepReasons After((string Path, string Source) edit) => StepReasons.After(Project, Project.With(edit));

    private static IEnumerable<string> Rewritten((string Path, string Source) edit) =>
        After(edit).Rewritten.Where(static name => !name.StartsWith("Interceptors", StringComparison.Ordinal)).Select(static name => string.Join('.', name.Split('.')[..2]));
}
