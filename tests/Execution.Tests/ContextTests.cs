using Coroutines;
using Execution.Tests.Contexts;
using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>A body does in a lambda, a local function, an iterator, a generic method and a struct what the compiler's own does in a method.</summary>
public sealed class ContextTests(ProgramLibrary library, RecastLibrary recasts)
{
    /// <summary>Left to the compiler in that context only.</summary>
    private static readonly (string Program, BodyKind Context)[] s_left =
    [
        // a generic function over an anonymous type in a generic method
        ("Anonymous/CoroutineLambdas", BodyKind.GenericMethod),
        ("Closures/IteratorFunctionsOfUnnamed", BodyKind.GenericMethod),
    ];

    public static TheoryData<string> Groups => [.. RecastLibrary.Recastable.Select(program => program.Group).Distinct()];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Does_the_same_in_every_context(string group)
    {
        var differences = new List<string>();
        foreach (var program in RecastLibrary.Recastable.Where(program => program.Group == group))
        {
            var expected = library.Load(program, Variant.Fallback).Entry(program);
            foreach (var context in Recasting.Contexts)
            {
                if (recasts.Find(program, context) is not { } recast)
                    continue;
                if ((ProgramCompilation.Fallbacks(recast).Count > 0) != s_left.Contains((program.Id, context)))
                    differences.Add($"{program.Id}, {context}: left to the compiler: {string.Join(", ", ProgramCompilation.Fallbacks(recast))}");
                var actual = recasts.Load(recast, context).Entry(recast);
                OwnThread.Run(() =>
                {
                    if (Difference(program, context, expected, actual) is { } difference)
                        differences.Add(difference);
                });
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join("\n", differences)}");
    }

    private static string? Difference(ProgramSource program, BodyKind context, Func<Coroutine> expected, Func<Coroutine> actual) =>
        PlanSchedule.For(program, ProgramRunner.Run(expected, new Plan(SuspendMode.Always)))
            .Select(plan => TraceComparison.Difference($"{program.Id} {plan}", "method", Lines(expected, plan), context.ToString(), Lines(actual, plan)))
            .FirstOrDefault(difference => difference is not null);

    /// <summary>Only some of the coroutines that are never awaited are reported; which ones depends on all that ran before.</summary>
    private static List<string> Lines(Func<Coroutine> entry, Plan plan) =>
        [.. ProgramRunner.Run(entry, plan).Lines.Where(line => !line.Contains("was never awaited", StringComparison.Ordinal))];
}
