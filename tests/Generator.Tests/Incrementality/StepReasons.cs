using Coroutines.Generator;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generator.Tests.Incrementality;

/// <summary>Runs the generator before and after an edit, and tells what the edit made run.</summary>
internal sealed class StepReasons
{
    private readonly GeneratorRunResult result;

    private StepReasons(GeneratorRunResult result) => this.result = result;

    /// <summary>The names of the generated files whose output step ran again.</summary>
    public IEnumerable<string> Rewritten { get; private init; } = [];

    public static StepReasons After(TestProject before, TestProject after)
    {
        var token = TestContext.Current.CancellationToken;
        var first = before.CreateDriver().RunGenerators(before.Compilation, token);
        var second = first.RunGenerators(after.Compilation, token).GetRunResult().Results.Single();
        Assert.Null(second.Exception);

        var outputs = second.TrackedOutputSteps.SelectMany(static steps => steps.Value).ToArray();
        Assert.NotEmpty(outputs);
        return new StepReasons(second)
        {
            Rewritten = [.. outputs.Where(static step => step.Outputs.Any(static output => output.Reason != IncrementalStepRunReason.Cached)).Select(Name)],
        };
    }

    /// <summary>Why each value of a named step is what it is.</summary>
    public IEnumerable<IncrementalStepRunReason> Of(string step) =>
        result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);

    private static string Name(IncrementalGeneratorRunStep step) => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value switch
    {
        Coroutines.Generator.Lowering.LoweredMethod method => method.HintName,
        Coroutines.Generator.Model.InterceptorFileSpec file => file.HintName,
        var other => other?.ToString() ?? "",
    };
}
