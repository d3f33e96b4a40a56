using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class IndependentAwaitsTests
{
    [Theory]
    [InlineData("[|await F(); await F();|]")]
    [InlineData("[|var x = await N(1); var y = await N(2);|] Log(x + y);")]
    [InlineData("[|int x = await N(1); var y = await S();|] Log(x + y);")]
    [InlineData("[|await F(); await other.F(); await F();|] Log(1);")]
    [InlineData("[|var x = await N(b ? 1 : 2); var y = await N(_z);|] Log(x + y);")]
    [InlineData("if (b) { [|await F(); await F();|] }")]
    [InlineData("[|var x = await N(1); var y = await N(2);|] [|await F(); await F();|] Log(x + y);")]
    [InlineData("var w = await N(1); [|var x = await N(w); var y = await N(w);|] Log(x + y);")]
    [InlineData("[|var x = await G<int>(1); var y = await G(\"\");|] Log(x + y);")]
    [InlineData("Func<Coroutine> f = async () => { [|await F(); await F();|] }; await f();")]
    [InlineData("async Coroutine L<T>(T x) { [|var y = await G(x); var z = await G(x);|] Log((y, z)); } await L(1);")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await F(); Log(1); await F();")]
    [InlineData("var x = await N(1); var y = await N(x); Log(y);")]
    [InlineData("await F(); var x = await N(1); Log(x);")]
    [InlineData("var x = await N(Next()); var y = await N(2); Log(x + y);")]
    [InlineData("var x = await N(_z++); var y = await N(_z); Log(x + y);")]
    [InlineData("await Coroutine.Sleep(default); await Coroutine.Sleep(default);")]
    [InlineData("await Task.Delay(1); await Task.Delay(1);")]
    [InlineData("await F(); // first\n await F();")]
    [InlineData("using var x = await D(); using var y = await D();")]
    [InlineData("_z = await N(1); _z = await N(2);")]
    [InlineData("var x = await N(1); Log(x);")]
    [InlineData("await other.F(); await other.F();")]
    [InlineData("await other._next.F(); await other._next.F();")]
    [InlineData("await N(1); await N(2);")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Fact]
    public Task Is_hidden() => Body("[|await F(); await other.F();|]").Saying("'F', 'other.F' do not need each other, and could run side by side").As(DiagnosticSeverity.Hidden).Reports();

    [Fact]
    public Task Names_no_more_than_can_be_read() =>
        Body("[|await F(); await F(); await other.F(); await F(); await F();|]").Saying("'F', 'F', 'other.F' and 2 others do not need each other, and could run side by side").Reports();

    [Theory]
    [InlineData("[|await F(); await other.F();|] // why", "await Coroutine.Gather(F(), other.F()); // why")]
    [InlineData("[|var x = await N(1); var y = await N(2);|] Log(x + y);", "var (x, y) = await Coroutine.Gather(N(1), N(2)); Log(x + y);")]
    [InlineData("[|int x = await N(1); var y = await S();|] Log(x + y);", "(int x, var y) = await Coroutine.Gather(N(1), S()); Log(x + y);")]
    [InlineData("[|var x = await N(1); var y = await N(2); var z = await S();|] Log(x + y + z);", "var (x, y, z) = await Coroutine.Gather(N(1), N(2), S()); Log(x + y + z);")]
    [InlineData("[|var x = await N(1); var y = await N(2); var z = await N(3); var w = await N(4);|] var v = await N(5); Log(x + y + z + w + v);", "var (x, y, z, w) = await Coroutine.Gather(N(1), N(2), N(3), N(4)); var v = await N(5); Log(x + y + z + w + v);")]
    public Task Fix_gathers(string before, string after) => Body(before).FixedBy(IndependentAwaitsFix.Gather, Whole(after));

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new IndependentAwaitsAnalyzer(), new IndependentAwaitsFix(), IndependentAwaitsFix.Gather, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(bool b)
                {
                    [|await M(true);
                    await M(false);|]
                    if (b) { [|await M(b); await M(!b);|] }
                }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(bool b)
                {
                    await Coroutine.Gather(M(true), M(false));
                    if (b) { await Coroutine.Gather(M(b), M(!b)); }
                }
            }
            """);

    private static RuleCheck Body(string statements) => RuleCheck.Of(new IndependentAwaitsAnalyzer()).With(new IndependentAwaitsFix()).Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            int _z;
            C _next = null!;
            int Next() => _z++;
            [Coroutine] async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> N(int x) { await Coroutine.Yield(); return x; }
            [Coroutine] static async Coroutine<string> S() { await Coroutine.Yield(); return ""; }
            [Coroutine] static async Coroutine<Stream> D() { await Coroutine.Yield(); return Stream.Null; }
            [Coroutine] static async Coroutine<T> G<T>(T x) { await Coroutine.Yield(); return x; }
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b, C other)
            {
                {{statements}}
            }
        }
        """;
}
