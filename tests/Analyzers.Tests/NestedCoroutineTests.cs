using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class NestedCoroutineTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.ToThread(() => F())|];")]
    [InlineData("[Coroutine] async Coroutine M() { var x = await [|Coroutine.ToThread(F)|]; }")]
    [InlineData("[Coroutine] async Coroutine M() => await [|Coroutine.ToThread(() => Coroutine.Sleep(default))|];")]
    [InlineData("[Coroutine] async Coroutine M() { await [|Task.Run(() => F())|]; }")]
    [InlineData("async Task M() { var c = await [|Task.FromResult(F())|]; EventLoop.Run(c); }")]
    [InlineData("[Coroutine] async Coroutine<Coroutine<int>> [|M|]() { await Coroutine.Yield(); return F(); }")]
    [InlineData("async Task<Coroutine<int>> [|M|]() { await Task.Yield(); return F(); }")]
    [InlineData("[Coroutine] async Coroutine<Coroutine> [|M|]() { await Coroutine.Yield(); return Coroutine.Completed; }")]
    [InlineData("static Coroutine<T> Id<T>(T x) => Coroutine.FromResult(x); [Coroutine] async Coroutine M() => await [|Id(F())|];")]
    [InlineData("static ValueTask<T> Id<T>(Func<T> f) => new(f()); [Coroutine] async Coroutine M() => await [|Id(F)|];")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await await Coroutine.ToThread(() => F());")]
    [InlineData("[Coroutine] async Coroutine M() => await (await Coroutine.ToThread(() => F()));")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.ToThread(() => 1);")]
    [InlineData("[Coroutine] async Coroutine M() { var list = new List<Coroutine<int>> { F() }; await Coroutine.Gather(list); }")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.Gather(F(), F());")]
    [InlineData("Coroutine<Coroutine<int>> M() => default; [Coroutine] async Coroutine N() => await M();")]
    [InlineData("[Coroutine] async Coroutine M() { var c = await Task.FromResult<Coroutine<int>>(F()); await c; }")]
    [InlineData("[Coroutine] async Coroutine<int> M() => await F();")]
    [InlineData("[Coroutine] async Coroutine<Func<Coroutine<int>>> M() { await F(); return F; }")]
    [InlineData("[Coroutine] async Coroutine M() { await EventLoop.Current.CreateTask(F()); }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_a_warning() =>
        Body("[Coroutine] async Coroutine M() => await [|Coroutine.ToThread(() => F())|];")
            .Saying("What 'ToThread' gives when it is awaited is another coroutine, which has not run")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Fact]
    public Task Fix_awaits_the_result() =>
        Code("""
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine] async Coroutine M() { var x = /* slow */ await [|Coroutine.ToThread(() => F())|]; }
            }
            """).FixedBy(NestedCoroutineFix.AwaitTwice, """
            using Coroutines;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine] async Coroutine M() { var x = /* slow */ await await Coroutine.ToThread(() => F()); }
            }
            """);

    [Theory]
    [InlineData("[Coroutine] async Coroutine<int> M() { Coroutine<int> c = await [|Coroutine.ToThread(F)|]; return await c; }")]
    [InlineData("[Coroutine] async Coroutine<int> M() { var c = await [|Coroutine.ToThread(F)|]; return await c; }")]
    public Task No_fix_of_what_is_awaited_later(string body) => Body(body).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new NestedCoroutineAnalyzer(), new NestedCoroutineFix(), NestedCoroutineFix.AwaitTwice, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine] async Coroutine M() { await [|Coroutine.ToThread(F)|]; await [|Coroutine.ToThread(() => F())|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine] async Coroutine M() { await await Coroutine.ToThread(F); await await Coroutine.ToThread(() => F()); }
            }
            """);

    private static RuleCheck Body(string code) => Code("partial class C { [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; } " + code + " }");

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new NestedCoroutineAnalyzer()).With(new NestedCoroutineFix()).Code("using Coroutines;\n" + code);
}
