using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>The promise: afterwards no handler holds an await, and no catch body stands in its clause.</summary>
public partial class HandlerMoverTests
{
    [Fact]
    public void ATryWithoutAnAwaitIsLeftAlone() => Moves(
        """
        try { P(a); } catch (Exception) { P(b); }
        await Do();
        """,
        """
        try { P(a); } catch (Exception) { P(b); }
        await Do__Start();
        """);

    [Fact]
    public void ACatchBodyRunsAfterItsBlockEvenWithoutAnAwait() => Moves(
        """
        try { await Do(); }
        catch (InvalidOperationException e) { P(e.Message.Length); }
        """,
        """
        __handler = 0;
        try
        {
            await Do__Start();
        }
        catch (global::System.InvalidOperationException __caught)
        {
            e = __caught;
            __handler = 1;
        }
        if (__handler == 1)
        {
            P(e.Message.Length);
        }
        """);

    [Fact]
    public void ClausesKeepTheirOrder() => Moves(
        """
        try { await Do(); }
        catch (InvalidOperationException) { P(1); }
        catch (FormatException e) { P(e.HResult); await F(2); }
        catch { P(3); }
        """,
        """
        __handler = 0;
        try
        {
            await Do__Start();
        }
        catch (global::System.InvalidOperationException __caught)
        {
            __handler = 1;
        }
        catch (global::System.FormatException __caught2)
        {
            e = __caught2;
            __handler = 2;
        }
        catch (any __caught3)
        {
            __handler = 3;
        }
        if (__handler == 1)
        {
            P(1);
        }
        else
        {
            if (__handler == 2)
            {
                P(e.HResult);
                await F__Start(out result, ‹2›);
            }
            else
            {
                if (__handler == 3)
                {
                    P(3);
                }
            }
        }
        """);

    [Fact]
    public void AFilterKeepsItsMomentAndItsVariable() => Moves(
        """
        try { await Do(); }
        catch (Exception e) when (e.Message == "x" && B(a)) { await F(e.HResult); }
        """,
        """
        __handler = 0;
        try
        {
            await Do__Start();
        }
        catch (global::System.Exception __caught) when (e = __caught; e.Message == "x" && B(a))
        {
            __handler = 1;
        }
        if (__handler == 1)
        {
            await F__Start(out result, ‹e.HResult›);
        }
        """);

    [Fact]
    public void ARethrowThrowsWhatWasCaught() => Moves(
        """
        try { await Do(); }
        catch (Exception e) when (c) { if (a > 1) throw; e = null!; throw; }
        catch { await Do(); throw; }
        """,
        """
        __handler = 0;
        try
        {
            await Do__Start();
        }
        catch (global::System.Exception __caught) when (e = __caught; c)
        {
            __rethrown = __caught;
            __handler = 1;
        }
        catch (any __caught2)
        {
            __rethrown2 = __caught2;
            __handler = 2;
        }
        if (__handler == 1)
        {
            if (a > 1) rethrow __rethrown;
            e = null!;
            rethrow __rethrown;
        }
        else
        {
            if (__handler == 2)
            {
                await Do__Start();
                rethrow __rethrown2;
            }
        }
        """);

    [Fact]
    public void AFinallyWithoutAnAwaitStays() => Moves(
        """
        try { await Do(); }
        finally { P(a); }
        """,
        """
        try
        {
            await Do__Start();
        }
        finally
        {
            P(a);
        }
        """);

    [Fact]
    public void AFinallyThatAwaitsRunsAfterItsBlock() => Moves(
        """
        try { P(a); }
        finally { await Do(); }
        """,
        """
        __pending = null;
        try
        {
            P(a);
        }
        catch (any __caught)
        {
            __pending = __caught;
        }
        finally_body:
        await Do__Start();
        if (__pending is not null)
        {
            rethrow __pending;
        }
        """);

    [Theory]
    [InlineData("try { await Do(); } catch { await Do(); } finally { await Do(); }")]
    [InlineData("try { try { P(); } finally { await Do(); } } catch (Exception) when (c) { try { P(); } catch { await Do(); } }")]
    [InlineData("await using (Open()) await foreach (var x in Seq()) { try { return; } finally { await using (Open()) await Do(); } }")]
    [InlineData("while (c) try { foreach (var x in xs) try { continue; } finally { await Do(); } } finally { try { break_(); } finally { await Do(); } } void break_() { }")]
    public void NoHandlerHoldsAnAwait(string body)
    {
        var tries = TreeWalker.Statements(Subject.VoidBody(body).MoveHandlers()).OfType<Try>().ToArray();

        Assert.NotEmpty(tries);
        foreach (var node in tries)
        {
            Assert.NotEqual(true, node.Finally?.HasAwait);
            foreach (var clause in node.Catches)
                Assert.All(TreeWalker.Statements(clause.Body), static statement => Assert.True(statement is Block or EnterScope or Assign { Value: Code }));
        }
    }

    private static void Moves(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Subject.VoidBody(body).MoveHandlers()));
}
