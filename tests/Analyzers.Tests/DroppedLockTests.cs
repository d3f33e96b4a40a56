using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class DroppedLockTests
{
    [Theory]
    [InlineData("[|await _gate.Acquire()|]; await F();")]
    [InlineData("[|await l.Acquire()|];")]
    [InlineData("_ = [|await l.Acquire()|];")]
    [InlineData("var s = [|await l.Acquire()|]; await F();")]
    [InlineData("[|await _room.Acquire()|];")]
    [InlineData("[|await _changed.Acquire()|];")]
    [InlineData("[|await l.Acquire()|]; if (b) return; l.Release();")]
    [InlineData("[|await l.Acquire()|]; if (b) l.Release();")]
    [InlineData("[|await l.Acquire()|]; try { await F(); l.Release(); } catch (IOException) { }")]
    [InlineData("var s = [|await l.Acquire()|]; if (b) s.Dispose();")]
    [InlineData("[|await l.Acquire()|]; _gate.Release();")]
    [InlineData("if (b) [|await l.Acquire()|];")]
    [InlineData("while (b) { [|await l.Acquire()|]; if (b) break; l.Release(); }")]
    [InlineData("async Coroutine L<T>(T x) { [|await l.Acquire()|]; } await L(1);")]
    [InlineData("Func<Coroutine> f = async () => { [|await l.Acquire()|]; }; await f();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("using (await l.Acquire()) await F();")]
    [InlineData("await using (await l.Acquire()) await F();")]
    [InlineData("using var s = await l.Acquire();")]
    [InlineData("await using var s = await _room.Acquire();")]
    [InlineData("await l.Acquire(); try { await F(); } finally { l.Release(); }")]
    [InlineData("await l.Acquire(); Log(1); l.Release();")]
    [InlineData("await l.Acquire(); if (b) { l.Release(); return; } l.Release();")]
    [InlineData("var s = await l.Acquire(); try { await F(); } finally { s.Dispose(); }")]
    [InlineData("var s = await l.Acquire(); Log(s);")]
    [InlineData("var s = await l.Acquire(); Func<bool> f = () => { s.Dispose(); return true; }; f();")]
    [InlineData("Log(await l.Acquire());")]
    [InlineData("await l.Acquire(); Action a = () => l.Release(); a();")]
    [InlineData("await l.Acquire(); Action a = l.Release; a();")]
    [InlineData("await l.Acquire(); try { if (b) return; await F(); } finally { l.Release(); }")]
    [InlineData("while (b) { await l.Acquire(); l.Release(); }")]
    [InlineData("await new AsyncQueue<int>().Put(1); await new AsyncEvent().Wait();")]
    [InlineData("await l.Acquire(); if (b) throw new IOException(); l.Release();")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Fact]
    public Task Is_silent_where_another_member_releases() =>
        Check()
            .Code("using Coroutines; partial class C { readonly AsyncLock _l = new(); public async Coroutine Enter() { await _l.Acquire(); } }")
            .Code("partial class C { public void Leave() => _l.Release(); }", "Other.cs")
            .IsSilent();

    [Fact]
    public Task Is_a_warning() =>
        Body("[|await _gate.Acquire()|];")
            .Saying("'_gate' is not released on some way through 'M': hold it with using")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("[|await _gate.Acquire()|]; // why", "await using var gateScope = await _gate.Acquire(); // why")]
    [InlineData("_ = [|await l.Acquire()|]; Log(1);", "await using var lScope = await l.Acquire(); Log(1);")]
    [InlineData("var s = [|await l.Acquire()|]; await F();", "await using var s = await l.Acquire(); await F();")]
    public Task Fix_holds(string before, string after) => Body(before).FixedBy(DroppedLockFix.Hold, Whole(after));

    [Theory]
    [InlineData("if (b) [|await l.Acquire()|];")]
    [InlineData("[|await l.Acquire()|]; if (b) l.Release();")]
    [InlineData("switch (b) { case true: [|await l.Acquire()|]; break; }")]
    public Task Offers_nothing_that_would_release_twice_or_not_compile(string statements) => Body(statements).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new DroppedLockAnalyzer(), new DroppedLockFix(), DroppedLockFix.Hold, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(AsyncLock a, AsyncSemaphore b) { [|await a.Acquire()|]; [|await b.Acquire()|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(AsyncLock a, AsyncSemaphore b) { await using var aScope = await a.Acquire(); await using var bScope = await b.Acquire(); }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new DroppedLockAnalyzer()).With(new DroppedLockFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            readonly AsyncLock _gate = new();
            readonly AsyncSemaphore _room = new(2);
            readonly AsyncCondition _changed = new();
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b, AsyncLock l)
            {
                {{statements}}
            }
        }
        """;
}
