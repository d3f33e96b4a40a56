using System.Globalization;
using Generator.Tests.Harness;

namespace Generator.Tests.BadInput;

/// <summary>
/// Bodies that are very long without nesting: they are rewritten like any other, in time, and what is generated compiles.
/// Outside of the whole gate they have a tenth of the length.
/// </summary>
public class WideBodyTests
{
    private const string Figures = "/proc/thread-self/schedstat";

    private static readonly int s_part = Environment.GetEnvironmentVariable("COROUTINES_SLOW") is null ? 10 : 1;

    /// <summary>Of processor time, which is the same on a busy machine.</summary>
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(2);

    /// <summary>Only what hangs comes to it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    private static readonly Dictionary<string, string> s_shapes = new()
    {
        ["statements"] = $"{Lines(10_000, i => $"n += {i};")} n += await Value(n);",
        ["a line"] = $"{Lines(10_000, i => $"n += {i};").Replace('\n', ' ')} n += await Value(n);",
        ["declarations"] = $"{Lines(3_000, i => $"var x{i} = n + {i};")} await Value(n); {Lines(3_000, i => $"n += x{i};")}",
        ["cases"] = $"switch (await Value(n)) {{ {Lines(3_000, i => $"case {i}: n += {i}; break;")} }}",
        ["cases that await"] = $"switch (n) {{ {Lines(1_000, i => $"case {i}: n += await Value({i}); break;")} }}",
        ["arms"] = $"n = await Value(n) switch {{ {Lines(3_000, i => $"{i} => n + {i},")} _ => 0 }};",
        ["arms that await"] = $"n = n switch {{ {Lines(1_000, i => $"{i} => await Value({i}),")} _ => 0 }};",
        ["elements"] = $"int[] all = [{Lines(20_000, i => $"{i},")} await Value(n)]; n += all.Length;",
        ["elements that are kept"] = $"int[] all = [{Lines(20_000, i => "Same(n),")} await Value(n)]; n += all.Length;",
        ["arguments"] = $"n += Sum({Lines(3_000, i => "Same(n),")} await Value(n));",
        ["holes"] = $"var text = $\"{Lines(2_000, i => "{Same(n)} ").Replace("\n", "")}{{await Value(n)}}\"; n += text.Length;",
        ["initializers"] = $"var all = new System.Collections.Generic.List<int> {{ {Lines(3_000, i => "Same(n),")} await Value(n) }}; n += all.Count;",
        ["blocks"] = Lines(1_000, i => $"if (n > {i}) {{ var x = n; n += await Value(x); }}"),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_long_body_is_rewritten(string shape)
    {
        var source = $$"""
            using Coroutines;

            public static partial class Program
            {
                public static string Run() => EventLoop.Run(Wide(3)).ToString();

                [Coroutine]
                static async Coroutine<int> Wide(int n)
                {
                    {{s_shapes[shape]}}
                    return n;
                }

                [Coroutine]
                static async Coroutine<int> Value(int x) { await Coroutine.Yield(); return x; }

                static int Same(int x) => x;

                static int Sum(params int[] all) => all.Length;
            }
            """;
        var run = Task.Run(
            () =>
            {
                var before = ProcessorTime();
                var generated = TestProject.Of(source).Generate();
                Assert.InRange(ProcessorTime() - before, TimeSpan.Zero, s_most);
                Assert.DoesNotContain("is left to the C# compiler", generated.MethodSources.Single(file => file.HintName.Contains("Wide", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
                return ProgramRunner.Run(generated.Compilation);
            },
            TestContext.Current.CancellationToken);
        Assert.NotEmpty(await run.WaitAsync(s_limit, TestContext.Current.CancellationToken));
    }

    /// <summary>What this thread has used; nothing where only Linux could tell.</summary>
    private static TimeSpan ProcessorTime() =>
        File.Exists(Figures) ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Figures).Split(' ')[0], CultureInfo.InvariantCulture) / 1000) : TimeSpan.Zero;

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count / s_part).Select(line));
}
