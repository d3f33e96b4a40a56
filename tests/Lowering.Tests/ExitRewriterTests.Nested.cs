namespace Lowering.Tests;

/// <summary>Exits through more than one block.</summary>
public partial class ExitRewriterTests
{
    [Fact]
    public void AReturnRunsBothFinallies() => Moves(
        """
        try
        {
            try { return a; }
            finally { await F(1); }
        }
        finally { await F(2); }
        """,
        """
        __pending2 = null;
        try
        {
            __pending = null;
            try
            {
                __returned = a;
                { __exit = 1; goto finally_body; }
                __exit = 0;
            }
            catch (any __caught)
            {
                __pending = __caught;
            }
            finally_body:
            await F__Start(out result, ‹1›);
            if (__pending is not null)
            {
                rethrow __pending;
            }
            if (__exit == 1)
            {
                __returned2 = __returned;
                { __exit2 = 1; goto finally_body2; }
            }
            __exit2 = 0;
        }
        catch (any __caught2)
        {
            __pending2 = __caught2;
        }
        finally_body2:
        await F__Start(out result, ‹2›);
        if (__pending2 is not null)
        {
            rethrow __pending2;
        }
        if (__exit2 == 1)
        {
            return __returned2;
        }
        """);

    [Fact]
    public void EachExitRunsTheFinalliesItLeaves() => Moves(
        """
        while (c)
        {
            try
            {
                foreach (var x in xs)
                {
                    try { if (x == 1) continue; if (x == 2) break; if (x == 3) goto outer; return x; }
                    finally { await F(1); }
                }
                outer: P(3);
            }
            finally { await F(2); }
        }
        return 0;
        """,
        """
        while (c) // after_while, next_while
        {
            __pending2 = null;
            try
            {
                __items = xs;
                __index = 0;
                while (__index < __items.Length) // after_foreach, next_foreach
                {
                    x = __items[__index];
                    __pending = null;
                    try
                    {
                        if (x == 1) { __exit = 1; goto finally_body; }
                        if (x == 2) { __exit = 2; goto finally_body; }
                        if (x == 3) { __exit = 3; goto finally_body; }
                        __returned = x;
                        { __exit = 4; goto finally_body; }
                        __exit = 0;
                    }
                    catch (any __caught)
                    {
                        __pending = __caught;
                    }
                    finally_body:
                    await F__Start(out result, ‹1›);
                    if (__pending is not null)
                    {
                        rethrow __pending;
                    }
                    if (__exit == 1)
                    {
                        goto next_foreach;
                    }
                    if (__exit == 2)
                    {
                        goto after_foreach;
                    }
                    if (__exit == 3)
                    {
                        goto outer_label;
                    }
                    if (__exit == 4)
                    {
                        __returned2 = __returned;
                        { __exit2 = 1; goto finally_body2; }
                    }
                }
                after each iteration
                {
                    __index++;
                }
                outer_label:
                P(3);
                __exit2 = 0;
            }
            catch (any __caught2)
            {
                __pending2 = __caught2;
            }
            finally_body2:
            await F__Start(out result, ‹2›);
            if (__pending2 is not null)
            {
                rethrow __pending2;
            }
            if (__exit2 == 1)
            {
                return __returned2;
            }
        }
        return 0;
        """);

    [Fact]
    public void AReturnInACatchRunsTheFinally() => Moves(
        """
        try { await Do(); }
        catch (Exception) { return 1; }
        finally { await Do(); }
        return 2;
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
                __returned = 1;
                { __exit = 1; goto finally_body; }
            }
            __exit = 0;
        }
        catch (any __caught2)
        {
            __pending = __caught2;
        }
        finally_body:
        await Do__Start();
        if (__pending is not null)
        {
            rethrow __pending;
        }
        if (__exit == 1)
        {
            return __returned;
        }
        return 2;
        """);

    [Fact]
    public void AReturnOutOfAFinallyThatStaysIsOrdinary() => Moves(
        """
        try { await Do(); return a; }
        finally { P(1); }
        """,
        """
        try
        {
            await Do__Start();
            return a;
        }
        finally
        {
            P(1);
        }
        """);

    [Fact]
    public void AReturnInALambdaIsTheLambdas() => Moves(
        """
        try { Func<int> f = () => { return 1; }; P(f()); }
        finally { await Do(); }
        return 0;
        """,
        """
        __pending = null;
        try
        {
            f = () => { return 1; };
            P(f());
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
        return 0;
        """);

    [Fact]
    public void AReturnWithoutAValue() => MovesVoid(
        """
        try { if (c) return; await Do(); }
        finally { await F(1); }
        """,
        Moved(
            """
            if (c) { __exit = 1; goto finally_body; }
            await Do__Start();
            """,
            "await F__Start(out result, ‹1›);",
            "return;"));

    [Fact]
    public void ASwitchsSectionsLeaveTheBlock() => Moves(
        """
        switch (a)
        {
            case 1:
                try { if (c) break; goto case 2; }
                finally { await Do(); }
            case 2:
                return 2;
        }
        return 0;
        """,
        """
        switch (a)
        {
            case 1: goto case_body;
            case 2: goto case_body2;
        }
        goto after_switch;
        case_body:
        __pending = null;
        try
        {
            if (c) { __exit = 1; goto finally_body; }
            { __exit = 2; goto finally_body; }
            __exit = 0;
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
        if (__exit == 1)
        {
            goto after_switch;
        }
        if (__exit == 2)
        {
            goto case_body2;
        }
        case_body2:
        return 2;
        after_switch:
        return 0;
        """);
}
