using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class SleepZeroTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(TimeSpan.Zero)|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(default)|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(default(TimeSpan))|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(new TimeSpan(0))|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(new TimeSpan())|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(new(0, 0, 0))|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(TimeSpan.FromSeconds(0))|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(TimeSpan.FromMilliseconds(0.0))|];")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(delay: TimeSpan.Zero)|];")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { await [|Coroutine.Sleep(TimeSpan.Zero)|]; yield return 1; }")]
    [InlineData("void M() { Func<Coroutine> f = async () => await [|Coroutine.Sleep(TimeSpan.Zero)|]; }")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Yield();")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Sleep(TimeSpan.FromSeconds(1));")]
    [InlineData("[Coroutine] async Coroutine M(TimeSpan t) => await Coroutine.Sleep(t);")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Sleep(TimeSpan.MaxValue);")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Sleep(new TimeSpan(0, 0, 1));")]
    [InlineData("[Coroutine] async Coroutine M() { var c = Coroutine.Sleep(TimeSpan.Zero); await c; }")]
    [InlineData("[Coroutine] async Coroutine M() => await Task.Delay(TimeSpan.Zero);")]
    [InlineData("async Task M() => await Task.Delay(0);")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Sleep(Timeout.InfiniteTimeSpan);")]
    [InlineData("static Task Sleep(TimeSpan t) => Task.CompletedTask; [Coroutine] async Coroutine M() => await Sleep(TimeSpan.Zero);")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_information() =>
        Body("[Coroutine] async Coroutine M() => await [|Coroutine.Sleep(TimeSpan.Zero)|];")
            .Saying("Coroutine.Sleep without a time only lets others run: say Coroutine.Yield()")
            .As(DiagnosticSeverity.Info)
            .Reports();

    [Fact]
    public Task Fix_says_yield() =>
        Code("partial class C { [Coroutine] async Coroutine M() { await /* others */ [|Coroutine.Sleep(TimeSpan.Zero)|]; /* done */ } }")
            .FixedBy(SleepZeroFix.UseYield, "using Coroutines;\npartial class C { [Coroutine] async Coroutine M() { await /* others */ Coroutine.Yield(); /* done */ } }");

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new SleepZeroAnalyzer(), new SleepZeroFix(), SleepZeroFix.UseYield, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M() { await [|Coroutine.Sleep(default)|]; await [|Coroutines.Coroutine.Sleep(TimeSpan.Zero)|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M() { await Coroutine.Yield(); await Coroutines.Coroutine.Yield(); }
            }
            """);

    private static RuleCheck Body(string code) => Code("partial class C { " + code + " }");

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new SleepZeroAnalyzer()).With(new SleepZeroFix()).Code("using Coroutines;\n" + code);
}
