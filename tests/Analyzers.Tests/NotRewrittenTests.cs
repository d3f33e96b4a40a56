using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.Generator.Binding;
using Coroutines.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.Tests;

/// <summary>What can be rewritten is the generator's to say and to test; here a stand-in for it refuses every <c>goto</c>.</summary>
public class NotRewrittenTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] }")]
    [InlineData("[Coroutine] async Coroutine<int> M() { a: await Coroutine.Yield(); [|goto a;|] }")]
    [InlineData("[Coroutine] static async Coroutine M<T>(T x) { a: await Coroutine.Yield(); [|goto a;|] }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { a: await Coroutine.Yield(); yield return 1; [|goto a;|] }")]
    [InlineData("[Coroutine(Rewrite = true)] async Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] }")]
    [InlineData("[Obsolete, Coroutine] async Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] }")]
    [InlineData("[Coroutine] private partial Coroutine M(); private async partial Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] }")]
    [InlineData("partial struct S { [Coroutine] async Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] } }")]
    [InlineData("[Coroutine] async Coroutine M() { switch (1) { case 1: await Coroutine.Yield(); [|goto case 2;|] case 2: break; } }")]
    [InlineData("[Coroutine] async Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] }  void Broken() => Missing();", "CS0103")]
    public Task Reports(string members, params string[] errors) => Code(members).WithErrors(errors).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); }")]
    [InlineData("async Coroutine M() { a: await Coroutine.Yield(); goto a; }")]
    [InlineData("[Coroutine(Rewrite = false)] async Coroutine M() { a: await Coroutine.Yield(); goto a; }")]
    [InlineData("[Coroutine] async Task M() { a: await Task.Yield(); goto a; }")]
    [InlineData("async Task M() { a: await Task.Yield(); goto a; }")]
    [InlineData("void M() { a: goto a; }")]
    [InlineData("class S { [Coroutine] async Coroutine M() { a: await Coroutine.Yield(); goto a; } }")]
    [InlineData("[Coroutine] Coroutine M() { a: goto a; }")]
    [InlineData("[Coroutine] async Coroutine M() { a: await Missing(); goto a; }", "CS0103")]
    [InlineData("[Coroutine] async Coroutine M() { a: await Coroutine.Yield() goto a; }", "CS1002")]
    [InlineData("[Coroutine] async Missing M() { a: await Task.Yield(); goto a; }", "CS0246")]
    public Task IsSilent(string members, params string[] errors) => Code(members).WithErrors(errors).IsSilent();

    [Fact]
    public Task Is_information_that_names_the_construct() =>
        Code("[Coroutine] async Coroutine M() { a: await Coroutine.Yield(); [|goto a;|] }")
            .Saying("'M' is left to the C# compiler: a goto cannot be rewritten")
            .As(DiagnosticSeverity.Info)
            .Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { a: await Task.Delay(1); [|goto a;|] }", true)]
    [InlineData("[Coroutine] async Coroutine M(Task<int> t) { a: _ = 1 + await t.ConfigureAwait(false); [|goto a;|] }", true)]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M(Task<int> t) { a: yield return await t; [|goto a;|] }", true)]
    [InlineData("[Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await Task.Delay(1); a: await f(); [|goto a;|] }", true)]
    [InlineData("[Coroutine] async Coroutine M() { Func<Task> f = async () => await Task.Delay(1); a: await F(f()); [|goto a;|] }", false)]
    [InlineData("[Coroutine] async Coroutine M(ValueTask t) { a: await t; [|goto a;|] }", false)]
    [InlineData("[Coroutine] async Coroutine M(CoroutineTask t) { a: await t; [|goto a;|] }", false)]
    [InlineData("[Coroutine] async Coroutine M() { a: await Task.Yield(); [|goto a;|] }", false)]
    public Task Warns_where_a_cancel_would_have_to_wait_for_a_task(string member, bool warns)
    {
        var check = Code(member + " Coroutine F(Task t) => default;");
        return warns
            ? check.Saying("'M' is left to the C# compiler: a goto cannot be rewritten, and a cancel has to wait for the tasks that it awaits").As(DiagnosticSeverity.Warning).Reports()
            : check.Saying("'M' is left to the C# compiler: a goto cannot be rewritten").As(DiagnosticSeverity.Info).Reports();
    }

    /// <summary>The method is rewritten, and waits for its task no longer than it has to.</summary>
    [Theory]
    [InlineData("F()", false)]
    [InlineData("Task.FromResult(1)", true)]
    public Task Warns_of_a_lambda_only_for_its_own_tasks(string awaited, bool warns) =>
        RuleCheck.Of(new NotRewrittenAnalyzer(), new NotRewrittenWithTaskAnalyzer())
            .Code($$"""
                using Coroutines;
                partial class C
                {
                    [Coroutine] async Coroutine<int> F() => 1;
                    [Coroutine] async Coroutine M(object x)
                    {
                        await Task.Delay(1);
                        Func<object, Func<Coroutine<int>>?> f = v => v is int n ? [|async () => n += await {{awaited}}|] : null;
                    }
                }
                """)
            .As(warns ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info)
            .Reports();

    /// <summary>A build runs no analyzer whose rules are all information, and asking about a body costs what rewriting it costs.</summary>
    [Theory]
    [InlineData("await Task.Delay(1);", true)]
    [InlineData("await Coroutine.Yield();", false)]
    public Task A_build_asks_only_about_bodies_that_await_a_task(string statement, bool asks)
    {
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(new NotRewrittenWithTaskAnalyzer().SupportedDiagnostics).DefaultSeverity);
        var check = RuleCheck.Of(new NotRewrittenWithTaskAnalyzer(FindGoto));
        return asks
            ? check.Code($$"""using Coroutines; partial class C { [Coroutine] async Coroutine M() { a: {{statement}} [|goto a;|] } }""").Reports()
            : check.Code($$"""using Coroutines; partial class C { [Coroutine] async Coroutine M() { a: {{statement}} goto a; } }""").IsSilent();
    }

    [Theory]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public Task The_warning_obeys_the_configuration(string configured, DiagnosticSeverity severity) =>
        Code("[Coroutine] async Coroutine M() { a: await Task.Delay(1); [|goto a;|] }")
            .WithEditorConfig($"[*.cs]\ndotnet_diagnostic.CORO007.severity = {configured}").As(severity).Reports();

    [Fact]
    public Task Is_silent_where_the_project_turns_rewriting_off() =>
        Code("[Coroutine] async Coroutine M() { a: await Coroutine.Yield(); goto a; }").WithProperty("CoroutinesRewrite", "false").IsSilent();

    [Fact]
    public Task Asks_the_generator() =>
        RuleCheck.Of(new NotRewrittenAnalyzer(), new NotRewrittenWithTaskAnalyzer())
            .Code("using Coroutines; partial class C { [Coroutine] async Coroutine M() { await Coroutine.Yield(); _ = [|Hidden|].Value; } } file static class Hidden { public static int Value; }")
            .Saying($"'M' is left to the C# compiler: {UnsupportedConstructs.FileLocalType} cannot be rewritten")
            .Reports();

    [Fact]
    public Task Warns_of_the_function_that_awaits_a_task_although_another_one_comes_first() =>
        RuleCheck.Of(new NotRewrittenAnalyzer(), new NotRewrittenWithTaskAnalyzer())
            .Code("""
                using System; using System.Threading.Tasks; using Coroutines;
                partial class C
                {
                    [Coroutine] static async Coroutine<int> F() => 1;
                    [Coroutine] static async Coroutine M()
                    {
                        await Task.Delay(1);
                        Func<object, Func<Coroutine<int>>?> f = v => v is int n ? async () => n += await F() : null;
                        Func<object, Func<Coroutine<int>>?> g = v => v is int n ? [|async () => n += await Task.FromResult(2)|] : null;
                        _ = f; _ = g;
                    }
                }
                """)
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Fact]
    public Task Is_silent_where_the_generator_takes_the_body() =>
        RuleCheck.Of(new NotRewrittenAnalyzer(), new NotRewrittenWithTaskAnalyzer())
            .Code("using Coroutines; partial class C { [Coroutine] async Coroutine M(int x) { while (x-- > 0) await Coroutine.Yield(); } }")
            .IsSilent();

    private static RuleCheck Code(string members) =>
        RuleCheck.Of(new NotRewrittenAnalyzer(FindGoto), new NotRewrittenWithTaskAnalyzer(FindGoto)).Code($$"""using Coroutines; partial class C { {{members}} }""");

    private static Fallback? FindGoto(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
        declaration.DescendantNodes().FirstOrDefault(static node => node is GotoStatementSyntax) is { } found
            ? new Fallback("a goto", found.GetLocation())
            : null;
}
