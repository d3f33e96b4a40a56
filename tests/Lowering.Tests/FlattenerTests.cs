using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>The promise: every await, and every label, stands at the level of its method or of a <c>try</c>.</summary>
public class FlattenerTests
{
    [Fact]
    public void AWhileTestsAtItsTop() => Flattens(
        """
        while (a < b) { a++; if (c) break; await Do(); }
        return a;
        """,
        """
        next_while:
        if (!(a < b)) goto after_while;
        a++;
        if (c) goto after_while;
        await Do__Start();
        goto next_while;
        after_while:
        return a;
        """);

    [Fact]
    public void ADoTestsAtItsEnd() => Flattens(
        """
        do { if (c) continue; await Do(); } while (a++ < b);
        return a;
        """,
        """
        loop:
        if (c) goto next_do;
        await Do__Start();
        next_do:
        if (a++ < b) goto loop;
        after_do:
        return a;
        """);

    [Fact]
    public void AForStepsWhereItContinues() => Flattens(
        """
        for (var i = 0; i < a; i++) { if (c) continue; await F(i); }
        return 0;
        """,
        """
        i = 0;
        loop:
        if (!(i < a)) goto after_for;
        if (c) goto next_for;
        await F__Start(out var _, i);
        next_for:
        i++;
        goto loop;
        after_for:
        return 0;
        """);

    [Fact]
    public void AnEndlessLoopHasNoTest() => Flattens(
        """
        for (; ; ) { await Do(); if (c) break; }
        return a;
        """,
        """
        loop:
        await Do__Start();
        if (c) goto after_for;
        next_for:
        goto loop;
        after_for:
        return a;
        """);

    [Fact]
    public void AnIfWithoutAnAwaitStays() => Flattens(
        """
        if (c) { a++; return 1; } else b++;
        while (c) await Do();
        return a;
        """,
        """
        if (c) { a++; return 1; } else b++;
        next_while:
        if (!(c)) goto after_while;
        await Do__Start();
        goto next_while;
        after_while:
        return a;
        """);

    [Fact]
    public void AnIfWithAnAwaitBecomesJumps() => Flattens(
        """
        if (c) await Do();
        else if (B(a)) { await F(1); }
        else a++;
        return a;
        """,
        """
        if (!(c)) goto else_branch2;
        await Do__Start();
        goto after_if2;
        else_branch2:
        if (!(B(a))) goto else_branch;
        await F__Start(out var _, 1);
        goto after_if;
        else_branch:
        a++;
        after_if:
        after_if2:
        return a;
        """);

    [Fact]
    public void AnIfThatOnlyChoosesAnExitStays() => Flattens(
        """
        while (c)
        {
            await Do();
            if (B(a)) break; else continue;
        }
        return a;
        """,
        """
        next_while:
        if (!(c)) goto after_while;
        await Do__Start();
        if (B(a)) goto after_while; else goto next_while;
        goto next_while;
        after_while:
        return a;
        """);

    [Fact]
    public void ASwitchIsOneJump() => Flattens(
        """
        switch (a)
        {
            case 1: await Do(); break;
            case 2: case 3: b++; goto case 1;
            default: return 1;
        }
        return 0;
        """,
        """
        switch (a)
        {
            case 1: goto case_body;
            case 2: goto case_body2;
            case 3: goto case_body2;
            default: goto default_body;
        }
        goto after_switch;
        case_body:
        await Do__Start();
        goto after_switch;
        case_body2:
        b++;
        goto case_body;
        default_body:
        return 1;
        after_switch:
        return 0;
        """);

    [Fact]
    public void ATryStaysABlock() => Flattens(
        """
        try { P(1); await Do(); P(2); }
        catch (Exception e) { P(e.HResult); }
        finally { P(3); }
        return a;
        """,
        """
        try
        {
            __handler = 0;
            try
            {
                P(1);
                await Do__Start(); // handled in finally
                P(2);
            }
            catch (global::System.Exception __caught)
            {
                e = __caught;
                __handler = 1;
            }
            if (__handler == 1)
            {
                P(e.HResult);
            }
        }
        finally
        {
            P(3);
        }
        return a;
        """);

    [Fact]
    public void TriesInTriesAreNested() => Flattens(
        """
        try
        {
            await F(1);
            try { await F(2); } finally { P(4); }
        }
        catch (FormatException) { await F(3); }
        return a;
        """,
        """
        __handler = 0;
        try
        {
            await F__Start(out var _, 1); // handled
            try
            {
                await F__Start(out var _, 2); // handled in finally
            }
            finally
            {
                P(4);
            }
        }
        catch (global::System.FormatException __caught)
        {
            __handler = 1;
        }
        if (!(__handler == 1)) goto after_if;
        await F__Start(out var _, 3);
        after_if:
        return a;
        """);

    [Fact]
    public void AFilterAsksForABarrier() => Flattens(
        """
        try
        {
            await F(1);
            try { await F(2); } catch (Exception) when (c) { await F(3); }
            await F(4);
        }
        catch { }
        return 0;
        """,
        """
        __handler2 = 0;
        try
        {
            await F__Start(out var _, 1); // handled
            __handler = 0;
            try
            {
                await F__Start(out var _, 2); // handled barrier
            }
            catch (global::System.Exception __caught) when (c)
            {
                __handler = 1;
            }
            if (!(__handler == 1)) goto after_if;
            await F__Start(out var _, 3); // handled
            after_if:
            await F__Start(out var _, 4); // handled
        }
        catch (any __caught2)
        {
            __handler2 = 1;
        }
        if (__handler2 == 1)
        {
        }
        return 0;
        """);

    [Fact]
    public void AMovedFinallyIsAHandlerOnlyOfItsBlock() => Flattens(
        """
        try { await F(1); }
        finally { await F(2); }
        return 0;
        """,
        """
        __pending = null;
        try
        {
            await F__Start(out var _, 1); // handled
        }
        catch (any __caught)
        {
            __pending = __caught;
        }
        finally_body:
        await F__Start(out var _, 2);
        if (__pending is not null)
        {
            rethrow __pending;
        }
        return 0;
        """);

    [Fact]
    public void AScopeIsEnteredEachTime() => Flattens(
        """
        var actions = new List<Action>();
        while (await F(1) is var n && n < 3)
        {
            var copy = n;
            actions.Add(() => P(n, copy));
        }
        return a;
        """,
        """
        actions = new List<Action>();
        next_while:
        __scope1 = new { n };
        __f = await F__Start(out __f, 1);
        if (!(((__f is var __matched_n && __coroutines::Pattern.Assign(out __scope1.n, __matched_n))) && (__scope1.n < 3))) goto after_while;
        __scope2 = new { copy };
        __scope2.copy = __scope1.n;
        actions.Add(() => P(__captured1.n, __captured2.copy));
        goto next_while;
        after_while:
        return a;
        """);

    [Fact]
    public void TheUsersLabelsStay() => Flattens(
        """
        again:
        await Do();
        if (a++ < 3) goto again;
        return a;
        """,
        """
        again_label:
        await Do__Start();
        if (a++ < 3) goto again_label;
        return a;
        """);

    [Fact]
    public void StatesAreTold()
    {
        var suspensions = TreeWalker.All(Subject.Body(
            """
            await Do();
            try { await Do(); } finally { P(1); }
            try { await Do(); } finally { await Do(); }
            return await F(1);
            """).Flatten()).OfType<Suspend>().ToArray();

        Assert.Equal([0, 1, 1, 0, 0], suspensions.Select(static suspend => suspend.State & 1));
        Assert.Equal([false, true, false, false, false], suspensions.Select(static suspend => suspend.IsInFinally));
        Assert.Equal(suspensions.Length, suspensions.Select(static suspend => suspend.State).Distinct().Count());
    }

    [Theory]
    [InlineData("if (c) { while (B(a)) { if (B(b)) await Do(); else P(1); } } return 0;")]
    [InlineData("switch (a) { case 1: if (c) { try { await Do(); } catch { if (c) await Do(); } } break; } return 0;")]
    [InlineData("foreach (var x in xs) if (x > 1) foreach (var y in xs) { if (y > 2) { label: if (c) goto label; await Do(); } } return 0;")]
    public void NothingThatIsJumpedIntoStandsInABranch(string body)
    {
        foreach (var choice in TreeWalker.All(Subject.Body(body).Flatten()).OfType<Choice>())
            Assert.DoesNotContain(TreeWalker.All([.. choice.Then, .. choice.Otherwise]), static instr => instr is Suspend or Here or Protected);
    }

    private static void Flattens(string body, string expected) => Text.AssertEqual(expected, InstrPrinter.Print(Subject.Body(body).Flatten()));
}
