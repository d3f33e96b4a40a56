using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class AwaitedTwiceTests
{
    [Theory]
    [InlineData("var c = F(); await c; await [|c|];")]
    [InlineData("var c = N(); Log(await c + await [|c|]);")]
    [InlineData("await p; await [|p|];")]
    [InlineData("var c = F(); while (b) await [|c|];")]
    [InlineData("var c = F(); if (b) await c; await [|c|];")]
    [InlineData("var c = F(); if (b) { await c; } else { Log(1); } await [|c|];")]
    [InlineData("var c = F(); try { await c; } catch (IOException) { await [|c|]; }")]
    [InlineData("var c = F(); try { await c; } finally { await [|c|]; }")]
    [InlineData("var c = F(); var d = c; await c; await [|d|];")]
    [InlineData("var c = F(); EventLoop.Current.CreateTask(c); await [|c|];")]
    [InlineData("var c = F(); await Coroutine.Gather(c, F()); await [|c|];")]
    [InlineData("var c = F(); await Coroutine.Gather(c, [|c|]);")]
    [InlineData("var c = N(); await Coroutine.Gather(c, N()); Log(await [|c|]);")]
    [InlineData("Coroutine c; if (b) c = F(); else c = p; await c; await [|p|];")]
    [InlineData("var c = F(); await (b ? c : F()); await [|c|];")]
    [InlineData("var c = F(); for (var i = 0; i < 2; i++) { if (b) continue; await [|c|]; }")]
    [InlineData("Func<Coroutine> f = async () => { var c = F(); await c; await [|c|]; }; await f();")]
    [InlineData("async Coroutine L(Coroutine<int> c) { await c; await [|c|]; } await L(N());")]
    [InlineData("Coroutine c, d; (c, d) = (F(), F()); await c; await d; await [|c|];")]
    [InlineData("var (c, d) = (F(), F()); await c; (c, d) = (d, c); await c; await [|d|];")]
    [InlineData("var (c, n) = (F(), 1); while (b) await [|c|];")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("var c = F(); await c;")]
    [InlineData("await F(); await F();")]
    [InlineData("var c = F(); await c; c = F(); await c;")]
    [InlineData("var c = F(); if (b) await c; else await c;")]
    [InlineData("var c = F(); if (b) { await c; return; } await c;")]
    [InlineData("while (b) { var c = F(); await c; }")]
    [InlineData("var c = F(); while (b) { await c; c = F(); }")]
    [InlineData("var c = F(); while (true) { if (b) { await c; break; } b = true; }")]
    [InlineData("var c = F(); if (b) await c; Log(1); if (!b) await c;")]
    [InlineData("var c = F(); switch (b) { case true: await c; break; case false: await c; break; }")]
    [InlineData("var t = EventLoop.Current.CreateTask(F()); await t; await t;")]
    [InlineData("var c = F(); await (b ? c : F());")]
    [InlineData("var c = F(); Func<Coroutine> f = async () => c = F(); await c; await f(); await c;")]
    [InlineData("var c = F(); await c; Renew(ref c); await c;")]
    [InlineData("var c = F(); await c; Make(out c); await c;")]
    [InlineData("foreach (var c in new List<Coroutine>()) await c;")]
    [InlineData("var list = new List<Coroutine> { F(), F() }; await list[0]; await list[1];")]
    [InlineData("var c = F(); Log(c); await c; Log(c);")]
    [InlineData("await Later; await Later;")]
    [InlineData("var a = F(); var d = F(); (a, d) = (d, a); await a; await d;")]
    [InlineData("Func<Coroutine> f = F; await f(); await f();")]
    [InlineData("foreach (var (n, c) in new List<(string, Coroutine)>()) await c;")]
    [InlineData("foreach (var (n, c) in new Dictionary<string, Coroutine>()) await c;")]
    [InlineData("await foreach (var (n, c) in Pairs()) await c;")]
    [InlineData("while (b) { var (n, c) = (1, F()); await c; }")]
    [InlineData("while (b) { (int n, Coroutine c) = (1, F()); await c; }")]
    [InlineData("while (b) { (var n, (var c, _)) = (1, (F(), 2)); await c; }")]
    [InlineData("while (b) { Make(out var c); await c; }")]
    [InlineData("while (b) { Make(out Coroutine c); await c; }")]
    [InlineData("var queue = new Queue<Coroutine>(); while (queue.TryDequeue(out var c)) await c;")]
    [InlineData("while (b) { object o = F(); if (o is Coroutine c) await c; }")]
    [InlineData("while (b) { object o = F(); if (o is Coroutine { } c) await c; }")]
    [InlineData("while (b) { if ((1, F()) is (_, var c)) await c; }")]
    [InlineData("while (b) { if (new List<Coroutine> { F() } is [var c]) await c; }")]
    [InlineData("while (b) { object o = F(); switch (o) { case Coroutine c: await c; break; } }")]
    [InlineData("while (b) { object o = F(); await (o switch { Coroutine c => c, _ => F() }); }")]
    [InlineData("Coroutine c, d; (c, d) = (F(), F()); await c; await d; (c, d) = (F(), F()); await c; await d;")]
    [InlineData("var c = F(); Func<Coroutine> f = async () => (c, _) = (F(), 1); await c; await f(); await c;")]
    [InlineData("var c = F(); Func<Coroutine> f = async () => Make(out c); await c; await f(); await c;")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("async Task M(Func<Task> f) { var t = f(); await t; await t; }")]
    [InlineData("async Coroutine M(Task t) { await t; await t; }")]
    [InlineData("void M(Coroutine c) { EventLoop.Run(c); }")]
    public Task Is_silent_in_members(string member) => Check().Code($"using Coroutines; class C {{ {member} }}").IsSilent();

    [Fact]
    public Task Reports_in_iterators() =>
        Check().Code("using Coroutines; partial class C<T> { [Coroutine] async IAsyncEnumerable<T> M(Coroutine<T> c) { yield return await c; yield return await [|c|]; } }").Reports();

    [Fact]
    public Task Is_a_warning() =>
        Body("var c = F(); await c; await [|c|];")
            .Saying("'c' may have been awaited before, and a coroutine runs once: start it as a task to await it again")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("var c = F(); /* 1 */ await c; await [|c|]; // 2", "var c = EventLoop.Current.CreateTask(F()); /* 1 */ await c; await c; // 2")]
    [InlineData("var c = N(); Log(await c + await [|c|]);", "var c = EventLoop.Current.CreateTask(N()); Log(await c + await c);")]
    public Task Fix_starts_a_task(string before, string after) => Body(before).FixedBy(AwaitedTwiceFix.StartTask, Whole(after));

    [Theory]
    [InlineData("await p; await [|p|];")]
    [InlineData("Coroutine c = F(); await c; await [|c|];")]
    [InlineData("var c = F(); await c; await [|c|]; c = F(); await c;")]
    public Task Offers_nothing_that_would_not_compile(string statements) => Body(statements).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new AwaitedTwiceAnalyzer(), new AwaitedTwiceFix(), AwaitedTwiceFix.StartTask, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { var c = N(); await c; await [|c|]; await [|c|]; }
                static async Coroutine N() { var c = M(); await c; await [|c|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { var c = EventLoop.Current.CreateTask(N()); await c; await c; await c; }
                static async Coroutine N() { var c = EventLoop.Current.CreateTask(M()); await c; await c; }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new AwaitedTwiceAnalyzer()).With(new AwaitedTwiceFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            static void Log(object x) { }
            static void Renew(ref Coroutine c) => c = F();
            static void Make(out Coroutine c) => c = F();
            static IAsyncEnumerable<(int, Coroutine)> Pairs() => throw new NotSupportedException();
            Coroutine Later => F();
            [Coroutine] async Coroutine M(bool b, Coroutine p)
            {
                {{statements}}
            }
        }
        """;
}
