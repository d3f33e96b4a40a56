using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class NestedRunTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { [|EventLoop.Run(F())|]; await F(); }")]
    [InlineData("[Coroutine] async Coroutine<int> M() { await F(); return [|EventLoop.Run(F())|]; }")]
    [InlineData("[Coroutine] async Coroutine<int> M() { await F(); return [|EventLoop.Run(F(), new EventLoopOptions())|]; }")]
    [InlineData("[Coroutine] static async Coroutine M<T>(Coroutine<T> c) { await F(); [|EventLoop.Run(c)|]; }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { yield return [|EventLoop.Run(F())|]; await F(); }")]
    [InlineData("async Coroutine M() { await F(); _ = [|EventLoop.Run(F())|].ToString(); }")]
    [InlineData("void M() { Func<Coroutine> f = async () => { [|EventLoop.Run(F())|]; await F(); }; }")]
    [InlineData("void M() { async Coroutine L() { [|EventLoop.Run(F())|]; await F(); } EventLoop.Run(L()); }")]
    [InlineData("[Coroutine] async Coroutine M() { try { await F(); } finally { [|EventLoop.Run(F())|]; } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); Console.WriteLine([|EventLoop.Run(F())|] + [|EventLoop.Run(F())|]); }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|EventLoop.Run(async () => await F())|]; }")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("void M() => EventLoop.Run(F());")]
    [InlineData("async Task M() { await Task.Yield(); EventLoop.Run(F()); }")]
    [InlineData("[Coroutine] async Coroutine M() => await Coroutine.ToThread(() => EventLoop.Run(F()));")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); void L() => EventLoop.Run(F()); L(); }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); var t = new Thread(() => EventLoop.Run(F())); t.Start(); }")]
    [InlineData("Coroutine<int> M() { EventLoop.Run(F()); return F(); } static class EventLoop { public static int Run(Coroutine<int> c) => 1; }")]
    [InlineData("static int X = EventLoop.Run(F());")]
    [InlineData("int M => EventLoop.Run(F());")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); Run(); } void Run() { }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); EventLoop.Current.CallSoon(() => { }); }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_an_error() =>
        Body("[Coroutine] async Coroutine M() { [|EventLoop.Run(F())|]; await F(); }")
            .Saying("'M' is a coroutine, so an event loop runs already: await instead of calling EventLoop.Run")
            .As(DiagnosticSeverity.Error)
            .Reports();

    [Fact]
    public Task Fix_awaits() =>
        Code("""
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }

                [Coroutine]
                static async Coroutine<string> M()
                {
                    return [|EventLoop.Run(F() /* kept */)|].ToString(); // and this
                }
            }
            """).FixedBy(NestedRunFix.Await, """
            using Coroutines;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }

                [Coroutine]
                static async Coroutine<string> M()
                {
                    return (await F()).ToString(); // and this
                }
            }
            """);

    [Theory]
    [InlineData("EventLoop.Run(F(), new EventLoopOptions())")]
    [InlineData("EventLoop.Run(async () => await F())")]
    public Task No_fix_loses_options_or_awaits_a_lambda(string call) =>
        Body($"[Coroutine] async Coroutine M() {{ await F(); [|{call}|]; }}").Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new NestedRunAnalyzer(), new NestedRunFix(), NestedRunFix.Await, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine] static async Coroutine<int> M() { await F(); return [|EventLoop.Run(F())|] + [|EventLoop.Run(F())|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; }
                [Coroutine] static async Coroutine<int> M() { await F(); return await F() + await F(); }
            }
            """);

    private static RuleCheck Body(string code) => Code("partial class C { [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; } " + code + " }");

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new NestedRunAnalyzer()).With(new NestedRunFix()).Code("using Coroutines;\n" + code);
}
