using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class UnshieldedCleanupTests
{
    [Theory]
    [InlineData("try { await F(); } finally { [|await|] F(); }")]
    [InlineData("try { await F(); } finally { if (b) [|await|] F(); }")]
    [InlineData("try { await F(); } finally { [|await|] Task.Delay(1); }")]
    [InlineData("try { await F(); } finally { Log([|await|] N()); }")]
    [InlineData("try { await F(); } finally { [|await|] F(); [|await|] F(); }")]
    [InlineData("try { await F(); } catch (OperationCanceledException) { [|await|] F(); throw; }")]
    [InlineData("try { await F(); } catch (CoroutineCancelledException) { Log(1); [|await|] F(); throw; }")]
    [InlineData("try { await F(); } catch (Exception e) when (e is OperationCanceledException) { [|await|] F(); throw; }")]
    [InlineData("try { await F(); } catch (Exception e) { if (e is OperationCanceledException) [|await|] F(); throw; }")]
    [InlineData("try { try { await F(); } catch (IOException) { } } finally { [|await|] F(); }")]
    [InlineData("try { await F(); } finally { try { [|await|] F(); } finally { [|await|] F(); } }")]
    [InlineData("Func<Coroutine> f = async () => { try { await F(); } finally { [|await|] F(); } }; await f();")]
    [InlineData("async Coroutine L<T>(T x) { try { await F(); } finally { [|await|] F(); } } await L(1);")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("try { await F(); } finally { Log(1); } await F();")]
    [InlineData("try { await F(); } finally { await Coroutine.Shield(F()); }")]
    [InlineData("try { await F(); } finally { await new CancelScope { Shield = true }.Run(async s => await F()); }")]
    [InlineData("try { Log(1); } finally { await F(); }")]
    [InlineData("try { await F(); } catch (IOException) { await F(); }")]
    [InlineData("try { await F(); } catch (Exception) { await F(); }")]
    [InlineData("try { await F(); } catch (Exception e) when (e is not OperationCanceledException) { await F(); }")]
    [InlineData("try { await F(); } catch (Exception e) { if (e is OperationCanceledException) throw; await F(); }")]
    [InlineData("try { await F(); } finally { Func<Coroutine> f = async () => await F(); Log(f); }")]
    [InlineData("try { Func<Coroutine> f = async () => await F(); Log(f); } finally { await F(); }")]
    [InlineData("await using (var s = new MemoryStream()) await F();")]
    [InlineData("await using (await new AsyncLock().Acquire()) { await F(); }")]
    [InlineData("await using (await new AsyncSemaphore(1).Acquire()) await F();")]
    [InlineData("await using var scope = await new AsyncLock().Acquire(); await F();")]
    [InlineData("await foreach (var x in await Items()) await F();")]
    [InlineData("try { await F(); } catch (OperationCanceledException) { Log(1); throw; }")]
    [InlineData("foreach (var x in new List<int>()) await F();")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Fact]
    public Task Is_silent_outside_of_coroutines() =>
        Check().Code("class C { async Task M() { try { await Task.Yield(); } finally { await Task.Yield(); } } }").IsSilent();

    [Fact]
    public Task Is_information() =>
        Body("try { await F(); } finally { [|await|] F(); }")
            .Saying("A second cancel ends 'M' here, in the middle of its cleaning up: shield what has to be done")
            .As(DiagnosticSeverity.Info)
            .Reports();

    [Theory]
    [InlineData("try { await F(); } finally { [|await|] F(); /* why */ }", "try { await F(); } finally { await Coroutine.Shield(F()); /* why */ }")]
    [InlineData("try { await F(); } finally { Log([|await|] N()); }", "try { await F(); } finally { Log(await Coroutine.Shield(N())); }")]
    [InlineData("var t = EventLoop.Current.CreateTask(F()); try { await F(); } finally { [|await|] t; }", "var t = EventLoop.Current.CreateTask(F()); try { await F(); } finally { await Coroutine.Shield(t); }")]
    public Task Fix_shields(string before, string after) => Body(before).FixedBy(UnshieldedCleanupFix.Shield, Whole(after));

    [Fact]
    public Task Offers_nothing_for_what_has_no_shield() => Body("try { await F(); } finally { [|await|] Task.Delay(1); }").Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new UnshieldedCleanupAnalyzer(), new UnshieldedCleanupFix(), UnshieldedCleanupFix.Shield, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { try { await M(); } finally { [|await|] M(); } }
                static async Coroutine N() { try { await N(); } catch (OperationCanceledException) { [|await|] M(); throw; } }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { try { await M(); } finally { await Coroutine.Shield(M()); } }
                static async Coroutine N() { try { await N(); } catch (OperationCanceledException) { await Coroutine.Shield(M()); throw; } }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new UnshieldedCleanupAnalyzer()).With(new UnshieldedCleanupFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            [Coroutine] static async Coroutine<IAsyncEnumerable<int>> Items() { await Coroutine.Yield(); return null!; }
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b)
            {
                {{statements}}
            }
        }
        """;
}
