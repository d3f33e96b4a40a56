using Execution.Tests.Harness;
using Execution.Tests.Support;

namespace Execution.Tests;

/// <summary>Five thousand lines with a thousand awaits compile, and do what they do without us. Outside of the whole gate a tenth of that.</summary>
public sealed class HugeBodyTests
{
    private static readonly int s_awaits = SlowTests.AreRun ? 1000 : 100;

    [Fact]
    public void A_huge_body_does_the_same_rewritten_and_not()
    {
        var program = new ProgramSource("Huge", "Body", "Huge/Body.cs", Source());
        using var expected = Load(program, Variant.Fallback);
        using var actual = Load(program, Variant.Rewritten);
        Assert.Empty(actual.LeftToTheCompiler(program));
        foreach (var plan in Plan.Basic)
        {
            var trace = ProgramRunner.Run(expected.Entry(program), plan).Lines;
            Assert.True(trace.Count > s_awaits);
            Assert.Equal(trace, ProgramRunner.Run(actual.Entry(program), plan).Lines);
        }
    }

    private static LoadedPrograms Load(ProgramSource program, Variant variant)
    {
        var outcome = ProgramCompilation.Compile([program], variant);
        Assert.True(outcome.Image is not null, outcome.Problems);
        return new LoadedPrograms(variant, outcome.Image);
    }

    private static string Source() => $$"""
        namespace Programs.Huge.Body;

        public static partial class Program
        {
            [Coroutine]
            public static async Coroutine Run()
            {
                {{Lines(100, i => $"var local{i} = {i};")}}
                {{Lines(s_awaits, Step)}}
                {{Lines(100, i => $"Log($\"{i}: {{local{i}}}\");")}}
            }
        }
        """;

    private static string Step(int i)
    {
        var (local, other) = ($"local{i % 100}", $"local{i * 7 % 100}");
        return (i % 4) switch
        {
            0 => $"{local} += await Value({other} % 10);\nLog($\"{i} {{{local}}}\");\n{local} %= 1000;\nif ({local} == {i})\n    {other}++;",
            1 => $"if ({local} > {other})\n{{\n    {local} = await Value({i});\n}}\nLog($\"{i} {{{other}}}\");",
            2 => $"for (var i = 0; i < 2; i++)\n{{\n    {local} += i * await Value({i} + {other} % 3);\n}}\nLog($\"{i} {{{local}}}\");",
            _ => $"try {{ Log($\"{i} {{await Value({other})}}\"); }}\nfinally\n{{\n    {local}--;\n}}",
        };
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
