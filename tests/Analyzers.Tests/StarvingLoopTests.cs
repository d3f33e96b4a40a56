using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class StarvingLoopTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|while|] (true) Console.Write(1); }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|while|] (true) { } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|for|] (;;) Console.Write(1); }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|for|] (var i = 0; ; i++) Console.Write(i); }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|do|] Console.Write(1); while (true); }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|while|] (1 == 1) { if (Console.KeyAvailable) continue; } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|while|] (true) { foreach (var x in new[] { 1 }) break; } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); [|while|] (true) { Func<Coroutine<int>> f = async () => await F(); } }")]
    [InlineData("void M() { Func<Coroutine> f = async () => { await F(); [|while|] (true) Console.Write(1); }; }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { yield return await F(); [|while|] (true) { } }")]
    [InlineData("[Coroutine] async Coroutine M<T>(T x) { await F(); [|while|] (true) Console.Write(x); }")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { while (true) await F(); }")]
    [InlineData("[Coroutine] async Coroutine M() { while (true) { if (await F() > 0) Console.Write(1); } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); while (true) { if (Console.KeyAvailable) break; } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); while (true) { if (Console.KeyAvailable) return; } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); while (true) { if (Console.KeyAvailable) throw new Exception(); } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); while (true) { if (Console.KeyAvailable) goto end; } end: ; }")]
    [InlineData("[Coroutine] async Coroutine M(bool b) { await F(); while (b) { } }")]
    [InlineData("void M() { while (true) { } }")]
    [InlineData("async Task M() { await Task.Yield(); while (true) { } }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { await F(); while (true) yield return 1; }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); for (var i = 0; i < 9; i++) Console.Write(1); }")]
    [InlineData("[Coroutine] async Coroutine M(IAsyncEnumerable<int> s) { while (true) { await foreach (var x in s) Console.Write(x); } }")]
    [InlineData("[Coroutine] async Coroutine M() { await F(); new Thread(() => { while (true) { } }).Start(); }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_a_warning() =>
        Body("[Coroutine] async Coroutine M() { await F(); [|while|] (true) { } }")
            .Saying("This loop in 'M' neither ends nor awaits, so nothing else on the event loop runs again")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("[|while|] (true) { }", "while (true) { await Coroutine.Yield(); }")]
    [InlineData("[|for|] (;;) ;", "for (;;) await Coroutine.Yield();")]
    [InlineData("[|while|] (true) Console.Write(1);", "while (true) { Console.Write(1); await Coroutine.Yield(); }")]
    [InlineData("[|do|] { Console.Write(1); } while (true);", "do { Console.Write(1); await Coroutine.Yield(); } while (true);")]
    public Task Fix_yields(string before, string after) =>
        Code($"partial class C {{ [Coroutine] async Coroutine M() {{ await Coroutine.Yield(); {before} }} }}")
            .FixedBy(StarvingLoopFix.AddYield, $"using Coroutines;\npartial class C {{ [Coroutine] async Coroutine M() {{ await Coroutine.Yield(); {after} }} }}");

    [Fact]
    public Task Fix_adds_a_line() =>
        Code("""
            partial class C
            {
                [Coroutine]
                async Coroutine M()
                {
                    [|while|] (true)
                    {
                        Console.Write(1); // one
                    }
                }
            }
            """).FixedBy(StarvingLoopFix.AddYield, """
            using Coroutines;
            partial class C
            {
                [Coroutine]
                async Coroutine M()
                {
                    while (true)
                    {
                        Console.Write(1);
                        await Coroutine.Yield(); // one
                    }
                }
            }
            """);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new StarvingLoopAnalyzer(), new StarvingLoopFix(), StarvingLoopFix.AddYield, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M() { await Coroutine.Yield(); [|while|] (true) { } }
                [Coroutine] async Coroutine N() { await Coroutine.Yield(); [|for|] (;;) { } }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine] async Coroutine M() { await Coroutine.Yield(); while (true) { await Coroutine.Yield(); } }
                [Coroutine] async Coroutine N() { await Coroutine.Yield(); for (;;) { await Coroutine.Yield(); } }
            }
            """);

    private static RuleCheck Body(string code) => Code("partial class C { [Coroutine] static async Coroutine<int> F() { await Coroutine.Yield(); return 1; } " + code + " }");

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new StarvingLoopAnalyzer()).With(new StarvingLoopFix()).Code("using Coroutines;\n" + code);
}
