using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>What leaves a block runs its moved <c>finally</c> first, and goes on from there.</summary>
public partial class ExitRewriterTests
{
    [Fact]
    public void AReturnKeepsItsValue() => Moves(
        """
        try { return await F(1); }
        finally { await Do(); }
        """,
        Moved(
            """
            __returned = await F__Start(out result, ‹1›);
            { __exit = 1; goto finally_body; }
            """,
            "await Do__Start();",
            "return __returned;"));

    [Fact]
    public void TwoReturnsAreOneExit() => Moves(
        """
        try { if (c) return a; await Do(); return b; }
        finally { await Do(); }
        """,
        Moved(
            """
            if (c) { __returned = a; __exit = 1; goto finally_body; }
            await Do__Start();
            __returned = b;
            { __exit = 1; goto finally_body; }
            """,
            "await Do__Start();",
            "return __returned;"));

    [Fact]
    public void AReturnInCopiedTextIsFoundToo() => Moves(
        """
        try { foreach (var x in xs) { if (x > 1) { return x; } } }
        finally { await Do(); }
        return 0;
        """,
        Moved(
            """
            foreach (var x in xs) { if (x > 1) { { __returned = x; __exit = 1; goto finally_body; } } }
            """,
            "await Do__Start();",
            "return __returned;") + "\nreturn 0;");

    [Fact]
    public void BreakAndContinueLeaveTheBlock() => Moves(
        """
        while (c)
        {
            try { if (a == 1) break; if (a == 2) continue; P(a); }
            finally { await Do(); }
        }
        return 0;
        """,
        """
        while (c) // after_while, next_while
        {
            __pending = null;
            try
            {
                if (a == 1) { __exit = 1; goto finally_body; }
                if (a == 2) { __exit = 2; goto finally_body; }
                P(a);
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
                goto after_while;
            }
            if (__exit == 2)
            {
                goto next_while;
            }
        }
        return 0;
        """);

    [Fact]
    public void JumpsInsideTheBlockStay() => Moves(
        """
        try
        {
            while (c) { if (a == 1) break; await Do(); continue; }
            goto end;
            end: P(1);
        }
        finally { await Do(); }
        return 0;
        """,
        """
        __pending = null;
        try
        {
            while (c) // after_while, next_while
            {
                if (a == 1) goto after_while;
                await Do__Start();
                goto next_while;
            }
            goto end_label;
            end_label:
            P(1);
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
    public void AGotoLeavesTheBlock() => Moves(
        """
        try { if (c) goto end; P(1); }
        finally { await Do(); }
        P(2);
        end:
        return 0;
        """,
        Moved(
            """
            if (c) { __exit = 1; goto finally_body; }
            P(1);
            """,
            "await Do__Start();",
            "goto end_label;") + "\nP(2);\nend_label:\nreturn 0;");

    /// <summary>A <c>try</c> whose <c>finally</c> has moved behind it.</summary>
    /// <param name="block">What is tried, up to its end.</param>
    /// <param name="last">What the <c>finally</c> does.</param>
    /// <param name="exits">Where the exits from 1 on lead.</param>
    private static string Moved(string block, string last, params string[] exits) =>
        $$"""
        __pending = null;
        try
        {
        {{block.Indented()}}
            __exit = 0;
        }
        catch (any __caught)
        {
            __pending = __caught;
        }
        finally_body:
        {{last}}
        if (__pending is not null)
        {
            rethrow __pending;
        }
        """ + string.Concat(exits.Select((exit, index) => $"\nif (__exit == {index + 1})\n{{\n    {exit}\n}}"));

    private static void Moves(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Subject.Body(body).MoveHandlers()));

    private static void MovesVoid(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Subject.VoidBody(body).MoveHandlers()));
}
