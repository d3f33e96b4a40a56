using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class ConfigureAwaitTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M(Task t) => await t.[|ConfigureAwait(false)|];")]
    [InlineData("[Coroutine] async Coroutine<int> M(Task<int> t) => await t.[|ConfigureAwait(false)|];")]
    [InlineData("[Coroutine] async Coroutine M(ValueTask t) => await t.[|ConfigureAwait(continueOnCapturedContext: false)|];")]
    [InlineData("[Coroutine] async Coroutine<T> M<T>(ValueTask<T> t) => await t.[|ConfigureAwait(false)|];")]
    [InlineData("[Coroutine] async Coroutine M(IAsyncEnumerable<int> s) { await foreach (var x in s.[|ConfigureAwait(false)|]) Console.Write(x); }")]
    [InlineData("[Coroutine] async Coroutine M(IAsyncDisposable d) { await using (d.[|ConfigureAwait(false)|]) Console.Write(1); }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M(Task t) { await t.[|ConfigureAwait(false)|]; yield return 1; }")]
    [InlineData("async Coroutine M(Task t) => await (t.[|ConfigureAwait(false)|]);")]
    [InlineData("void M(Task t) { Func<Coroutine> f = async () => await t.[|ConfigureAwait(false)|]; }")]
    [InlineData("const bool No = false; [Coroutine] async Coroutine M(Task t) => await t.[|ConfigureAwait(No)|];")]
    [InlineData("[Coroutine] async Coroutine M() => await File.ReadAllTextAsync(\"x\").[|ConfigureAwait(false)|];")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("async Task M(Task t) => await t.ConfigureAwait(false);")]
    [InlineData("async ValueTask M(Task t) => await t.ConfigureAwait(false);")]
    [InlineData("[Coroutine] async Coroutine M(Task t) => await t.ConfigureAwait(true);")]
    [InlineData("[Coroutine] async Coroutine M(Task t, bool b) => await t.ConfigureAwait(b);")]
    [InlineData("[Coroutine] async Coroutine M(Task t) => await t.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);")]
    [InlineData("[Coroutine] async Coroutine M(Task t) => await Coroutine.ToThread(async () => await t.ConfigureAwait(false));")]
    [InlineData("[Coroutine] async Coroutine M(Task t) { var c = t.ConfigureAwait(false); await c; }")]
    [InlineData("[Coroutine] async Coroutine M(Own t) => await t.ConfigureAwait(false); class Own { public Task ConfigureAwait(bool b) => Task.CompletedTask; }")]
    [InlineData("async IAsyncEnumerable<int> M(Task t) { await t.ConfigureAwait(false); yield return 1; }")]
    [InlineData("[Coroutine] async Coroutine M(Task t) { await Coroutine.Yield(); async Task L() => await t.ConfigureAwait(false); await L(); }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_information() =>
        Body("[Coroutine] async Coroutine M(Task t) => await t.[|ConfigureAwait(false)|];")
            .Saying("ConfigureAwait(false) has no effect in 'M': a coroutine always goes on on its event loop")
            .As(DiagnosticSeverity.Info)
            .Reports();

    [Fact]
    public Task Fix_removes_the_call_and_its_line() =>
        Code("""
            partial class C
            {
                [Coroutine]
                async Coroutine M(Task t)
                {
                    await t // why
                        .[|ConfigureAwait(false)|]; // kept
                }
            }
            """).FixedBy(ConfigureAwaitFix.Remove, """
            using Coroutines;
            partial class C
            {
                [Coroutine]
                async Coroutine M(Task t)
                {
                    await t; // kept
                }
            }
            """);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new ConfigureAwaitAnalyzer(), new ConfigureAwaitFix(), ConfigureAwaitFix.Remove, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M(Task<Task> t) => await (await t.[|ConfigureAwait(false)|]).[|ConfigureAwait(false)|];
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M(Task<Task> t) => await (await t);
            }
            """);

    private static RuleCheck Body(string code) => Code("partial class C { " + code + " }");

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new ConfigureAwaitAnalyzer()).With(new ConfigureAwaitFix()).Code("using Coroutines;\n" + code);
}
