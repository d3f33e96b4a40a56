using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class ForwardingCoroutineTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine [|M|]() => await F();")]
    [InlineData("[Coroutine] async Coroutine [|M|]() { await F(); }")]
    [InlineData("async Coroutine<int> [|M|]() => await N(1);")]
    [InlineData("async Coroutine<int> [|M|](int x) { return await N(x); }")]
    [InlineData("async Coroutine<int> [|M|]() => await this.N(_x);")]
    [InlineData("async Coroutine [|M|](C other) => await other.F();")]
    [InlineData("async Coroutine<T> [|M|]<T>(T x) => await G<T>(x);")]
    [InlineData("static async Coroutine [|M|](TimeSpan t) => await Coroutine.Sleep(t);")]
    [InlineData("async Coroutine [|M|](Func<Coroutine> f) => await f();")]
    [InlineData("void M() { async Coroutine [|L|]() => await F(); EventLoop.Run(L()); }")]
    [InlineData("async Coroutine [|M|]() => await TaskGroup.Run(async g => { await F(); g.CreateTask(F()); });")]
    public Task Reports(string member) => Member(member).Reports();

    [Theory]
    [InlineData("async Coroutine M() { await F(); await F(); }")]
    [InlineData("async Coroutine M() { using var s = new MemoryStream(); await F(); }")]
    [InlineData("async Coroutine M() { try { await F(); } finally { } }")]
    [InlineData("async Coroutine<object> M() => await N(1);")]
    [InlineData("async Coroutine M() => await N(1);")]
    [InlineData("async Coroutine M() => await Task.Yield();")]
    [InlineData("async Coroutine M() => await Coroutine.Yield();")]
    [InlineData("async Coroutine<int> M() => await N(Now());")]
    [InlineData("async Coroutine<int> M() => await N(_y);")]
    [InlineData("async Coroutine<int> M() => await Other().N(1);")]
    [InlineData("Coroutine M() => F();")]
    [InlineData("protected virtual async Coroutine M() => await F();")]
    [InlineData("public async Task M(Func<Task> f) => await f();")]
    [InlineData("async Coroutine<int> M() => 1 + await N(1);")]
    public Task IsSilent(string member) => Member(member).IsSilent();

    [Fact]
    public Task Is_silent_on_overrides() =>
        Check().Code("using Coroutines; abstract class B { public abstract Coroutine M(); } class D : B { public override async Coroutine M() => await Coroutine.Sleep(default); }").IsSilent();

    [Fact]
    public Task Is_hidden() => Member("async Coroutine [|M|]() => await F();").Saying("'M' only awaits another coroutine: it could return that one").As(DiagnosticSeverity.Hidden).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine [|M|]() => await F(); // why", "Coroutine M() => F(); // why")]
    [InlineData("[Coroutine] public async Coroutine [|M|]() { /* a */ await F(); }", "public Coroutine M() { /* a */ return F(); }")]
    [InlineData("async Coroutine<int> [|M|](int x) { return await N(x); }", "Coroutine<int> M(int x) { return N(x); }")]
    [InlineData("[Obsolete, Coroutine] static async Coroutine [|M|](TimeSpan t) => await Coroutine.Sleep(t);", "[Obsolete] static Coroutine M(TimeSpan t) => Coroutine.Sleep(t);")]
    [InlineData("void M() { async Coroutine [|L|]() => await F(); EventLoop.Run(L()); }", "void M() { Coroutine L() => F(); EventLoop.Run(L()); }")]
    public Task Fix_returns(string before, string after) => Member(before).FixedBy(ForwardingCoroutineFix.Return, Whole(after));

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new ForwardingCoroutineAnalyzer(), new ForwardingCoroutineFix(), ForwardingCoroutineFix.Return, scope, """
            using Coroutines;
            namespace A;
            partial class C
            {
                [Coroutine]
                static async Coroutine [|M|](TimeSpan t) => await Coroutine.Sleep(t);

                [Coroutine]
                static async Coroutine [|N|](TimeSpan t)
                {
                    await M(t);
                }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                static Coroutine M(TimeSpan t) => Coroutine.Sleep(t);

                static Coroutine N(TimeSpan t)
                {
                    return M(t);
                }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new ForwardingCoroutineAnalyzer()).With(new ForwardingCoroutineFix());

    private static RuleCheck Member(string member) => Check().Code(Whole(member));

    private static string Whole(string member) => $$"""
        using Coroutines;
        partial class C
        {
            readonly int _x = 1;
            int _y = 2;
            int Now() => _y++;
            C Other() => this;
            [Coroutine] async Coroutine F() { await Coroutine.Yield(); }
            [Coroutine] async Coroutine<int> N(int x) { await Coroutine.Yield(); return x; }
            [Coroutine] async Coroutine<T> G<T>(T x) { await Coroutine.Yield(); return x; }
            {{member}}
        }
        """;
}
