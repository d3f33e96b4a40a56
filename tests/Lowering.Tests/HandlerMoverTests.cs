using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>The promise: afterwards no handler holds an await, and no catch body stands in its clause.</summary>
public class HandlerMoverTests
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
        {
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
        {
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
        }
        """);

    [Fact]
    public void AFilterKeepsItsMomentAndItsVariable() => Moves(
        """
        try { await Do(); }
        catch (Exception e) when (e.Message == "x" && B(a)) { await F(e.HResult); }
        """,
        """
        {
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
        {
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
        {
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
            {
                await Do__Start();
            }
            if (__pending is not null)
            {
                rethrow __pending;
            }
        }
        """);

    [Fact]
    public void ACatchRunsInsideTheFinally() => Moves(
        """
        try { await Do(); }
        catch (Exception) { P(1); }
        finally { await F(2); }
        """,
        """
        {
            __pending = null;
            try
            {
                __handler = 0;
                try
                {
                    await Do__Start();
                }
                catch (global::System.Exception __caught)
                {
                    __handler = 1;
                }
                if (__handler == 1)
                {
                    P(1);
                }
            }
            catch (any __caught2)
            {
                __pending = __caught2;
            }
            finally_body:
            {
                await F__Start(out result, ‹2›);
            }
            if (__pending is not null)
            {
                rethrow __pending;
            }
        }
        """);

    [Fact]
    public void ACatchRunsInsideAFinallyThatStays() => Moves(
        """
        try { await Do(); }
        catch (Exception) { throw new Exception(); }
        finally { P(2); }
        """,
        """
        try
        {
            __handler = 0;
            try
            {
                await Do__Start();
            }
            catch (global::System.Exception __caught)
            {
                __handler = 1;
            }
            if (__handler == 1)
            {
                throw new Exception();
            }
        }
        finally
        {
            P(2);
        }
        """);

    [Fact]
    public void ATryInACatchBodyIsRewrittenToo() => Moves(
        """
        try { await Do(); }
        catch (FormatException)
        {
            try { await F(1); }
            catch (Exception e) { P(e.HResult); throw; }
            finally { await F(2); }
        }
        """,
        """
        {
            __handler = 0;
            try
            {
                await Do__Start();
            }
            catch (global::System.FormatException __caught2)
            {
                __handler = 1;
            }
            if (__handler == 1)
            {
                {
                    __pending = null;
                    try
                    {
                        __handler2 = 0;
                        try
                        {
                            await F__Start(out result, ‹1›);
                        }
                        catch (global::System.Exception __caught)
                        {
                            e = __caught;
                            __rethrown = __caught;
                            __handler2 = 1;
                        }
                        if (__handler2 == 1)
                        {
                            P(e.HResult);
                            rethrow __rethrown;
                        }
                    }
                    catch (any __caught3)
                    {
                        __pending = __caught3;
                    }
                    finally_body:
                    {
                        await F__Start(out result, ‹2›);
                    }
                    if (__pending is not null)
                    {
                        rethrow __pending;
                    }
                }
            }
        }
        """);

    [Fact]
    public void ATryInAFinallyIsRewrittenToo() => Moves(
        """
        try { P(1); }
        finally
        {
            try { await Do(); }
            catch { P(2); }
        }
        """,
        """
        {
            __pending = null;
            try
            {
                P(1);
            }
            catch (any __caught2)
            {
                __pending = __caught2;
            }
            finally_body:
            {
                {
                    __handler = 0;
                    try
                    {
                        await Do__Start();
                    }
                    catch (any __caught)
                    {
                        __handler = 1;
                    }
                    if (__handler == 1)
                    {
                        P(2);
                    }
                }
            }
            if (__pending is not null)
            {
                rethrow __pending;
            }
        }
        """);

    [Fact]
    public void AnAsyncResourceIsLetGoOfAfterItsBlock() => Moves(
        """
        await using var r = Open();
        P(a);
        """,
        """
        {
            r = Open();
            {
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
                if (r is not null)
                {
                    await r.DisposeAsync();
                }
                if (__pending is not null)
                {
                    rethrow __pending;
                }
            }
        }
        """);

    [Fact]
    public void AVariableThatALambdaSeesIsNewEachTime() => Moves(
        """
        while (c)
        {
            try { await Do(); }
            catch (Exception e) { Action later = () => P(e.HResult); later(); }
        }
        """,
        """
        while (c) // after_while, next_while
        {
            {
                __handler = 0;
                try
                {
                    await Do__Start();
                }
                catch (global::System.Exception __caught)
                {
                    __scope1 = new { e };
                    __scope1.e = __caught;
                    __handler = 1;
                }
                if (__handler == 1)
                {
                    later = () => P(__captured1.e.HResult);
                    later();
                }
            }
        }
        """);

    [Fact]
    public void AVariableThatALambdaSeesIsThereForTheFilter() => Moves(
        """
        Func<int>? seen = null;
        try { await Do(); }
        catch (Exception e) when (e.HResult > 0) { seen = () => e.HResult; }
        P(seen!());
        """,
        """
        seen = null;
        {
            __scope1 = new { e };
            __handler = 0;
            try
            {
                await Do__Start();
            }
            catch (global::System.Exception __caught) when (__scope1.e = __caught; __scope1.e.HResult > 0)
            {
                __handler = 1;
            }
            if (__handler == 1)
            {
                seen = () => __captured1.e.HResult;
            }
        }
        P(seen!());
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
