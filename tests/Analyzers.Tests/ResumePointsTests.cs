using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class ResumePointsTests
{
    private const string Kept = """
        # the first release
        C.Travel(int) 0123456789abcdef
          Coroutine.Sleep(default)
            hours: int
            total: System.Collections.Generic.List<int>
          1 of 2: Coroutine.Yield()
            hours: int
          2 of 2: Coroutine.Yield()
            hours: int
        """;

    private const string Same = "var total = new List<int>(); await Coroutine.Sleep(default); Log(total); Log(hours);";

    [Theory]
    [InlineData("var total = new List<int>(); await Coroutine.Sleep(default); Log(total); Log(hours);")]
    [InlineData("var total = new List<int>(); await Coroutine.Sleep(default); Log(total); Log(hours); await M();")]
    [InlineData("List<int>? total = null; await Coroutine.Sleep(default); Log(total); Log(hours);")]
    [InlineData("await Coroutine.Sleep(default); Log(hours);")]
    public Task What_is_saved_is_enough(string statements) => Check(Unambiguous).Code(Whole("", "int hours", statements)).IsSilent();

    [Theory]
    [InlineData("", "int hours", "await Coroutine.Sleep(TimeSpan.Zero); Log(hours);", "'await Coroutine.Sleep(default)' is gone")]
    [InlineData("", "int hours", "var more = 1; await Coroutine.Sleep(default); Log(more);", "'more' is not saved at 'await Coroutine.Sleep(default)'")]
    [InlineData("", "int hours", "var total = 1; await Coroutine.Sleep(default); Log(total);",
        "'total' at 'await Coroutine.Sleep(default)' was a 'System.Collections.Generic.List<int>', and is a 'int'")]
    [InlineData("", "int hours", "await Coroutine.Sleep(default); await Coroutine.Sleep(default);", "the body has changed, and which 'await Coroutine.Sleep(default)' is meant cannot be told")]
    public Task A_change_is_named(string attributes, string parameters, string statements, string difference) =>
        Check(Unambiguous).Code(Whole(attributes, parameters, statements, marked: true)).Saying($"Images of 'C.Travel(int)' may not be restored: {difference}").As(DiagnosticSeverity.Warning).Reports();

    [Theory]
    [InlineData("Pair(Of(1), await Next());")]
    [InlineData("Log(hours); Pair(Of(1), await Next()); Log(1);")]
    public Task The_same_statement_keeps_the_same(string statements) => Check(WithOperand).Code(Whole("", "int hours", statements)).IsSilent();

    [Theory]
    [InlineData("Pair(Of(2), await Next());", "'(kept in Pair(Of(2), await Next());)'")]
    [InlineData("Log(await Next());", "nothing")]
    public Task A_statement_that_keeps_something_else_is_named(string statements, string now) => Check(WithOperand).Code(Whole("", "int hours", statements, marked: true))
        .Saying($"Images of 'C.Travel(int)' may not be restored: at 'await Next()' is kept {now}, where it was '(kept in Pair(Of(1), await Next());)'").Reports();

    [Fact]
    public Task The_elements_of_a_tuple_may_be_called_otherwise() => Check("C.Travel(int) 0\n  Coroutine.Yield()\n    pair: (int, string)\n")
        .Code(Whole("", "int hours", "(int a, string b) pair = (1, \"\"); await Coroutine.Yield(); Log(pair);")).IsSilent();

    [Theory]
    [InlineData("[WasNamed(\"total\", Local = \"sum\")]", "int hours", "var sum = new List<int>(); await Coroutine.Sleep(default); Log(sum);")]
    [InlineData("[WasAdded(Local = \"more\")]", "int hours", "var more = 1; await Coroutine.Sleep(default); Log(more);")]
    [InlineData("", "[WasNamed(\"hours\")] int days", "await Coroutine.Sleep(default); Log(days);")]
    [InlineData("[Reacquire(\"file\", nameof(Open))]", "int hours", "var file = Open(); await Coroutine.Sleep(default); Log(file);")]
    public Task What_attributes_say_counts(string attributes, string parameters, string statements) => Check(Unambiguous).Code(Whole(attributes, parameters, statements)).IsSilent();

    [Fact]
    public Task A_coroutine_with_a_former_name() => Check(Unambiguous).Code(Whole("[WasNamed(\"Travel\")]", "int hours", Same).Replace("Coroutine Travel(", "Coroutine Go(", StringComparison.Ordinal)).IsSilent();

    [Theory]
    [InlineData("<<<<<<< ours\n=======\n>>>>>>> theirs\n")]
    [InlineData(">")]
    [InlineData("(")]
    public async Task A_file_that_is_no_such_list_is_read(string lines)
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup("partial class C { }", []))], additionalFile: ("ResumePoints.txt", lines));
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new ResumePointsAnalyzer()], TestContext.Current.CancellationToken);

        // an exception would be a diagnostic of the compiler's own: AD0001
        Assert.All(run.Rules, static each => Assert.Equal("CORO053", each.Id));
    }

    [Fact]
    public Task A_new_coroutine() => Check("").Code(Whole("", "int hours", Same, marked: true)).Saying("Images of 'C.Travel(int)' may not be restored: its resume points are not in ResumePoints.txt").Reports();

    [Fact]
    public Task Without_the_file_nothing_is_said() => RuleCheck.Of(new ResumePointsAnalyzer()).Code(Whole("", "int hours", Same)).IsSilent();

    [Fact]
    public Task Another_file_is_none() => RuleCheck.Of(new ResumePointsAnalyzer()).WithAdditionalFile("Points.txt", Unambiguous).Code(Whole("", "int hours", Same)).IsSilent();

    [Fact]
    public async Task A_coroutine_that_is_gone_is_reported_in_the_file()
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup("partial class C { }", []))], additionalFile: ("ResumePoints.txt", Kept));
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new ResumePointsAnalyzer()], TestContext.Current.CancellationToken);

        var only = Assert.Single(run.Rules);
        Assert.Equal("Images of 'C.Travel(int)' may not be restored: there is no restorable coroutine of this name any more", only.GetMessage());
        Assert.Equal("/Project/ResumePoints.txt", only.Location.GetLineSpan().Path);
        Assert.Equal(1, only.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("# mine\n")]
    [InlineData("# mine\nC.Travel(int) 0\n  Gone()\n    x: int\nZ.Other() 1\n")]
    public async Task Fix_writes_the_file_and_what_it_writes_fits(string before)
    {
        var source = Whole("", "int hours", "var total = new List<int>(); await Coroutine.Sleep(default); Log(total); Log(hours); await M(); await M();");
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup(source, []))], additionalFile: ("ResumePoints.txt", before));
        var project = solution.Projects.Single();
        var token = TestContext.Current.CancellationToken;
        var run = await DiagnosticRun.OfAsync(project, [new ResumePointsAnalyzer()], token);
        var diagnostic = run.Rules.First(static rule => rule.Location.IsInSource);
        var document = project.Documents.Single(static each => each.Name == "Test.cs");

        var action = Assert.Single(await FixRun.OffersAsync(document, diagnostic, new ResumePointsFix(), token));
        var changed = await FixRun.ApplyAsync(action, token);

        var text = (await changed.Projects.Single().AdditionalDocuments.Single().GetTextAsync(token)).ToString();
        Assert.Matches(
            """
            ^# mine
            C\.Travel\(int\) [0-9a-f]{16}
              Coroutine\.Sleep\(default\)
                hours: int
                total: System\.Collections\.Generic\.List<int>
              1 of 2: M\(\)
              2 of 2: M\(\)

            """,
            text);
        Assert.Equal(before.Contains("Z.Other", StringComparison.Ordinal), text.EndsWith("Z.Other() 1\n", StringComparison.Ordinal));
        var after = await DiagnosticRun.OfAsync(changed.Projects.Single(), [new ResumePointsAnalyzer()], token);
        Assert.DoesNotContain(after.Rules, static rule => rule.Location.IsInSource && rule.GetMessage().Contains("Travel", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public async Task Fix_all_writes_every_coroutine(FixAllScope scope)
    {
        const string one = "using Coroutines; static partial class A { [Coroutine(Restorable = true)] static async Coroutine One() => await Coroutine.Sleep(default); [Coroutine(Restorable = true)] static async Coroutine Two() => await One(); }";
        const string other = "using Coroutines; static partial class B { [Coroutine(Restorable = true)] static async Coroutine Three() => await Coroutine.Sleep(default); }";
        var solution = CodeWorkspace.Create([new SourceFile("Project", "A.cs", new Markup(one, [])), new SourceFile("Project", "B.cs", new Markup(other, []))], additionalFile: ("ResumePoints.txt", ""));
        var token = TestContext.Current.CancellationToken;

        var action = await FixRun.FixAllAsync(solution.Projects.Single().Documents.Single(static each => each.Name == "A.cs"), new ResumePointsFix(), ResumePointsFix.WritePoints, scope, [new ResumePointsAnalyzer()], token);
        var changed = await FixRun.ApplyAsync(action!, token);

        var text = (await changed.Projects.Single().AdditionalDocuments.Single().GetTextAsync(token)).ToString();
        Assert.Contains("A.One() ", text, StringComparison.Ordinal);
        Assert.Contains("A.Two() ", text, StringComparison.Ordinal);
        Assert.Equal(scope != FixAllScope.Document, text.Contains("B.Three() ", StringComparison.Ordinal));
        var after = await DiagnosticRun.OfAsync(changed.Projects.Single(), [new ResumePointsAnalyzer()], token);
        Assert.Equal(scope == FixAllScope.Document ? 1 : 0, after.Rules.Count());
    }

    [Theory]
    [InlineData("[Coroutine(Restorable = true)] static async Coroutine Travel(int hours) { await Coroutine.Sleep( ; }")]
    [InlineData("[Coroutine(Restorable = true)] static async Coroutine Travel(int hours) { await Unknown(); }")]
    public async Task Half_typed(string member)
    {
        var solution = CodeWorkspace.Create([new SourceFile("Project", "Test.cs", new Markup($"using Coroutines; static partial class C {{ {member} }}", []))], additionalFile: ("ResumePoints.txt", Unambiguous));
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new ResumePointsAnalyzer()], TestContext.Current.CancellationToken);
        Assert.Empty(run.Rules);
    }

    private static string Unambiguous => Kept[..Kept.IndexOf("  1 of 2", StringComparison.Ordinal)];

    private const string WithOperand = """
        C.Travel(int) 0123456789abcdef
          Next()
            (kept in Pair(Of(1), await Next());): int
        """;

    private static RuleCheck Check(string file) => RuleCheck.Of(new ResumePointsAnalyzer()).WithAdditionalFile("ResumePoints.txt", file);

    private static string Whole(string attributes, string parameters, string statements, bool marked = false) => $$"""
        using Coroutines;
        static partial class C
        {
            static void Log(object? x) { }
            static void Pair(int x, int y) { }
            static int Of(int x) => x;
            [Coroutine(Restorable = false)] static async Coroutine<int> Next() { await Coroutine.Yield(); return 1; }
            static Stream Open() => Stream.Null;
            [Coroutine(Restorable = false)] static async Coroutine M() => await Coroutine.Yield();
            [Coroutine(Restorable = true)]
            {{attributes}}
            static async Coroutine {{(marked ? "[|Travel|]" : "Travel")}}({{parameters}})
            {
                {{statements}}
            }
        }
        """;
}
