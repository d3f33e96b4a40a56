namespace Lowering.Tests;

/// <summary>Handlers of one block and of blocks in blocks.</summary>
public partial class HandlerMoverTests
{
    [Fact]
    public void ACatchRunsInsideTheFinally() => Moves(
        """
        try { await Do(); }
        catch (Exception) { P(1); }
        finally { await F(2); }
        """,
        """
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
        await F__Start(out result, ‹2›);
        if (__pending is not null)
        {
            rethrow __pending;
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
            await F__Start(out result, ‹2›);
            if (__pending is not null)
            {
                rethrow __pending;
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
        if (__pending is not null)
        {
            rethrow __pending;
        }
        """);

    [Fact]
    public void AnAsyncResourceIsLetGoOfAfterItsBlock() => Moves(
        """
        await using var r = Open();
        P(a);
        """,
        """
        r = Open();
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
        P(seen!());
        """);
}
