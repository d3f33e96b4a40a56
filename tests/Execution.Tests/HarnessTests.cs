using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>The oracle itself: it must notice what it is there to notice.</summary>
public sealed class HarnessTests
{
    private const string Prefix = "namespace Programs.Harness.Sample;\npublic static partial class Program\n{\n    [Coroutine]\n    public static async Coroutine Run()\n    {\n        ";

    private const string Suffix = "\n    }\n}\n";

    [Fact]
    public void A_different_order_of_evaluation_is_noticed()
    {
        var left = Trace("var x = 1; Log(x + await Value(2) + (x = 5));", SuspendMode.Always);
        var right = Trace("var x = 1; var y = await Value(2); Log((x = 5) + y + x);", SuspendMode.Always);

        Assert.Contains("part at line 3", TraceComparison.Difference("sample", "left", left.Lines, "right", right.Lines));
        Assert.Null(TraceComparison.Difference("sample", "left", left.Lines, "right", left.Lines));
    }

    [Fact]
    public void A_trace_that_ends_early_is_noticed() =>
        Assert.Contains("right: (ends)", TraceComparison.Difference("sample", "left", ["a", "b"], "right", ["a"]));

    [Theory]
    [InlineData(SuspendMode.Never)]
    [InlineData(SuspendMode.Always)]
    public void Awaits_are_counted_thrown_at_and_cancelled(SuspendMode mode)
    {
        const string Body = "await Pause(\"a\"); await TaskOf(1); await Step(\"b\");";

        var undisturbed = Trace(Body, mode);
        Assert.Equal(3, undisturbed.Points);
        Assert.Equal([1, 3], undisturbed.NativePoints);
        Assert.Equal("completed", undisturbed.Lines[^1]);

        var thrown = Trace(Body, new Plan(mode, ThrowAt: 2));
        Assert.Equal(["pause a", "passed a", "task 1", "ended with ProbeException: probe 2"], thrown.Lines);

        var cancelled = Trace(Body, new Plan(mode, CancelAt: 3));
        Assert.Equal("ended with CoroutineCancelledException: cancel 3", cancelled.Lines[^1]);
    }

    [Fact]
    public void Seeds_choose_different_awaits()
    {
        var chosen = Plan.Basic.Select(plan => string.Concat(Enumerable.Range(1, 20).Select(point => plan.Suspends(point) ? '1' : '0')));
        Assert.Equal(Plan.Basic.Count, chosen.Distinct().Count());
    }

    [Fact]
    public void A_program_that_does_not_compile_shows_its_line()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Trace("Log(unknown);", SuspendMode.Never));
        Assert.Contains("CS0103", error.Message);
        Assert.Contains("Log(unknown);", error.Message);
    }

    [Fact]
    public void A_coroutine_without_a_machine_is_noticed()
    {
        var program = Program("await Pause(\"a\");");
        using var library = new ProgramLibrary();
        Assert.Equal([$"{program.Namespace}.Program.Run"], library.Load(program, Variant.Fallback).LeftToTheCompiler(program));
    }

    [Fact]
    public void Programs_stand_in_the_namespace_of_their_file() =>
        Assert.All(ProgramCatalog.All, program => Assert.Contains($"namespace {program.Namespace};", program.Text));

    private static RunResult Trace(string body, SuspendMode mode) => Trace(body, new Plan(mode));

    private static RunResult Trace(string body, Plan plan)
    {
        var program = Program(body);
        using var library = new ProgramLibrary();
        return ProgramRunner.Run(library.Load(program, Variant.Fallback).Entry(program), plan);
    }

    // its group is no folder, so that it is compiled alone
    private static ProgramSource Program(string body) => new("Harness", "Sample", "Programs/Harness/Sample.cs", Prefix + body + Suffix);
}
