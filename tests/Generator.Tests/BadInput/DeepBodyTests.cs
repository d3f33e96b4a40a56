using Generator.Tests.Harness;

namespace Generator.Tests.BadInput;

/// <summary>Bodies that nest deeper than the compiler's stack lets the passes follow: they stay with the compiler, and nothing is torn down.</summary>
public class DeepBodyTests
{
    private const int StackSize = 1024 * 1024;
    private const int Modest = 15;

    /// <summary>What Roslyn itself follows on such a stack: at a thousand its own nullable analysis overflows it.</summary>
    private const int Great = 400;

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    private static readonly Dictionary<string, Func<int, string>> s_shapes = new()
    {
        ["sum"] = depth => $"var x = await Value() {Repeat("+ 1", depth)};",
        ["sum of awaits"] = depth => $"var x = 1 {Repeat("+ await Value()", depth)};",
        ["parentheses"] = depth => $"var x = {Repeat("(1 + ", depth)}await Value(){Repeat(")", depth)};",
        ["parentheses without an await"] = depth => $"await Value(); var x = {Repeat("(1 + ", depth)}2{Repeat(")", depth)};",
        ["calls"] = depth => $"var x = {Repeat("Same(", depth)}await Value(){Repeat(")", depth)};",
        ["chained calls"] = depth => $"var x = (await Value()){Repeat(".CompareTo(1)", depth)};",
        ["blocks"] = depth => $"{Repeat("{", depth)}await Value();{Repeat("}", depth)}",
        ["ifs"] = depth => $"{Repeat("if (await Value() > 0) {", depth)}{Repeat("}", depth)}",
        ["ifs without an await"] = depth => $"await Value(); {Repeat("if (n > 0) {", depth)}{Repeat("}", depth)}",
        ["else ifs"] = depth => $"if (n > 0) n = 0; {string.Concat(Enumerable.Range(0, depth).Select(i => $"else if (await Value() > {i}) n = {i};"))}",
        ["trys"] = depth => $"{Repeat("try {", depth)}await Value();{Repeat("} finally { await Value(); }", depth)}",
        ["loops"] = depth => $"{Repeat("while (n > await Value()) {", depth)}{Repeat("}", depth)}",
        ["conditionals"] = depth => $"var x = {Repeat("n > 0 ? await Value() : ", depth)}1;",
    };

    /// <summary>What the compiler's own guard against a full stack meets first, or nobody nests but great depths show.</summary>
    private static readonly Dictionary<string, Func<int, string>> s_greatShapes = new()
    {
        ["queries"] = depth => $"var x = {Repeat("from x in (", depth)}new[] {{ await Value() }}{Repeat(") select x", depth)};",
        ["patterns"] = depth => $"object o = n; var x = o is {Repeat("not (", depth)}int{Repeat(")", depth)} && await Value() > 0;",
        ["types"] = depth => $"{Repeat("System.Collections.Generic.List<", depth)}int{Repeat(">", depth)}? x = null; await Value();",
        ["a concatenation"] = depth => $"var x = \"\" {Repeat("+ \"a\" + n", depth)} + await Value();",
    };

    public static TheoryData<string> GreatShapes => [.. s_greatShapes.Keys];

    [Theory]
    [MemberData(nameof(GreatShapes))]
    public void Other_great_depths_are_left_to_the_compiler(string shape) =>
        Assert.Contains("is left to the C# compiler", Assert.Single(GenerateBody(s_greatShapes[shape](Great))), StringComparison.Ordinal);

    /// <summary>To find out what the calls in it mean, the generator would have to bind all of it.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    [MemberData(nameof(GreatShapes))]
    public void Calls_in_ordinary_code_of_a_great_depth_stay_what_they_are(string shape) =>
        Assert.Empty(GenerateBody((s_shapes.GetValueOrDefault(shape) ?? s_greatShapes[shape])(Great), attribute: ""));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_modest_depth_is_rewritten(string shape) =>
        Assert.DoesNotContain("is left to the C# compiler", Assert.Single(Generate(shape, Modest)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_great_depth_is_left_to_the_compiler(string shape)
    {
        Generate(shape, Modest * 10);
        Assert.Contains("is left to the C# compiler", Assert.Single(Generate(shape, Great)), StringComparison.Ordinal);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string[] Generate(string shape, int depth) => GenerateBody(s_shapes[shape](depth));

    private static string[] GenerateBody(string body, string attribute = "[Coroutine]")
    {
        var source = $$"""
            using System;
            using Coroutines;

            static partial class Program
            {
                {{attribute}}
                static async Coroutine Deep(int n)
                {
                    {{body}}
                }

                [Coroutine]
                static async Coroutine<int> Value() => 1;

                static int Same(int x) => x;
            }
            """;
        string[] texts = [];
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var result = TestProject.Of(source).Generate();
                    texts = [.. result.MethodSources.Where(file => file.HintName.Contains("Deep", StringComparison.Ordinal)).Select(file => file.SourceText.ToString())];
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return texts;
    }
}
