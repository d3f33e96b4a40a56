using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests;

public class FunctionNotRewrittenTests
{
    [Theory]
    [InlineData("class C { void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { EventLoop.Run(L(1)); [Coroutine] static async Coroutine<T> [|L|]<T>(T x) { await Coroutine.Yield(); return x; } } }")]
    [InlineData("class C { async Task M() { await Task.Yield(); [Coroutine] async IAsyncEnumerable<int> [|L|]() { await Task.Yield(); yield return 1; } } }")]
    [InlineData("class C { C() { Func<Coroutine> f = [|async|] () => await Coroutine.Yield(); } }")]
    [InlineData("class C { Func<int, Coroutine<int>> F = [|async|] x => { await Coroutine.Yield(); return x; }; }")]
    [InlineData("class C { Func<Coroutine> P => [|async|] delegate { await Coroutine.Yield(); }; }")]
    [InlineData("class C { void M() { var f = [|async|] Coroutine () => { Func<Coroutine> g = async () => await Coroutine.Yield(); await g(); }; } }")]
    [InlineData("class C { void M() { async Coroutine L() { Func<Coroutine> g = [|async|] () => await Coroutine.Yield(); await g(); } } }")]
    [InlineData("class C { void M() { Func<Task> t = async () => { Func<Coroutine> g = [|async|] () => await Coroutine.Yield(); await Task.Yield(); }; } }")]
    [InlineData("partial class C { async IAsyncEnumerable<int> M() { Func<Coroutine> g = [|async|] () => await Coroutine.Yield(); await Task.Yield(); yield return 1; } }")]
    public Task Reports(string type) => Code(type).Reports();

    [Theory]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { await L(); [Coroutine] async Coroutine L() => await Coroutine.Yield(); } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("partial class C { async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("class C { [Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("partial class C { [Coroutine(Rewrite = false)] async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("partial class C { [Coroutine] async IAsyncEnumerable<int> M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); yield return 1; } }")]
    [InlineData("class C { void M() { [Coroutine(Rewrite = false)] async Coroutine L() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { async Coroutine L() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { Func<Task> f = async () => await Task.Yield(); Action a = async () => await Task.Yield(); } }")]
    [InlineData("class C { void M() { Func<Coroutine> f = () => Coroutine.Sleep(default); } }")]
    [InlineData("class C { void M() { async IAsyncEnumerable<int> L() { await Task.Yield(); yield return 1; } } }")]
    public Task IsSilent(string type) => Code(type).IsSilent();

    [Theory]
    [InlineData("class C { void M() { [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }", "'L'")]
    [InlineData("class C { Func<Coroutine> F = [|async|] () => await Coroutine.Yield(); }", "The lambda")]
    public Task Names_the_function(string type, string name) =>
        Code(type).Saying($"{name} is left to the C# compiler: no coroutine method stands around it").As(DiagnosticSeverity.Info).Reports();

    [Fact]
    public Task Reports_in_top_level_code() =>
        RuleCheck.Of(new FunctionNotRewrittenAnalyzer()).AsProgram().Code("""
            using Coroutines;

            EventLoop.Run(Main2());
            Func<Coroutine> again = [|async|] () => await Main2();

            [Coroutine]
            static async Coroutine [|Main2|]() => await Coroutine.Yield();
            """).Reports();

    [Fact]
    public Task Is_silent_where_the_project_turns_rewriting_off() =>
        Code("class C { Func<Coroutine> F = async () => await Coroutine.Yield(); }").WithProperty("CoroutinesRewrite", "false").IsSilent();

    private static RuleCheck Code(string type) =>
        RuleCheck.Of(new FunctionNotRewrittenAnalyzer()).Code("using Coroutines;\n" + type);
}
