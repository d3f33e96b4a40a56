using Generator.Tests.Harness;

namespace Generator.Tests;

/// <summary>What is generated grows as its source does, not with the product of its locals and awaits.</summary>
public class GrowthTests
{
    [Fact]
    public void Ten_times_the_locals_and_awaits_are_about_ten_times_the_text()
    {
        var modest = Generated(locals: 40, awaits: 80);
        var large = Generated(locals: 400, awaits: 800);
        Assert.InRange((double)large / modest, 5, 12);
    }

    [Fact]
    public void More_locals_cost_the_same_at_any_number_of_awaits()
    {
        var few = Generated(locals: 200, awaits: 100) - Generated(locals: 100, awaits: 100);
        var many = Generated(locals: 200, awaits: 400) - Generated(locals: 100, awaits: 400);
        Assert.InRange((double)many / few, 0.8, 1.5);
    }

    [Fact]
    public void Only_a_body_with_many_of_both_has_its_frame_from_the_start()
    {
        Assert.Contains("__frame.local5 = __frame.n + 5;", Text(locals: 40, awaits: 80), StringComparison.Ordinal);
        Assert.DoesNotContain("__frame.local5 = __frame.n + 5;", Text(locals: 20, awaits: 40), StringComparison.Ordinal);
    }

    private static int Generated(int locals, int awaits) => Text(locals, awaits).Length;

    private static string Text(int locals, int awaits)
    {
        var source = $$"""
            using Coroutines;

            public static partial class Program
            {
                [Coroutine]
                public static async Coroutine<int> Grow(int n)
                {
                    {{Lines(locals, i => $"var local{i} = n + {i};")}}
                    {{Lines(awaits, i => $"local{i % locals} += await Value(local{i * 7 % locals});")}}
                    {{Lines(locals, i => $"n += local{i};")}}
                    return n;
                }

                [Coroutine]
                static async Coroutine<int> Value(int n) => n;
            }
            """;
        return TestProject.Of(source).Generate().MethodSources.Single(file => file.HintName.Contains("Grow", StringComparison.Ordinal)).SourceText.ToString();
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
