using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>The promise: afterwards every expression is text and every await a statement; and C#'s order of evaluation holds.</summary>
public partial class AwaitSpillerTests
{
    [Fact]
    public void WhatIsEvaluatedBeforeAnAwaitIsKept() => Spills(
        """
        return P(1) + await F(P(2)) + P(3);
        """,
        """
        __kept = P(1);
        __f = await F__Start(out __f, P(2));
        return __kept + __f + P(3);
        """);

    [Fact]
    public void ConstantsAreNotKept() => Spills(
        """
        return P(1, nameof(a).Length, sizeof(int), await F(typeof(C).GetHashCode()), int.MaxValue);
        """,
        """
        __kept = "a".Length;
        __f = await F__Start(out __f, typeof(C).GetHashCode());
        return P(1, __kept, sizeof(int), __f, int.MaxValue);
        """);

    [Fact]
    public void ALocalThatNothingWritesIsNotKept() => Spills(
        """
        return a + await F(b) + a;
        """,
        """
        __f = await F__Start(out __f, b);
        return a + __f + a;
        """);

    [Fact]
    public void ALocalThatALaterOperandWritesIsKept() => Spills(
        """
        return a + await F(a = 2) + b + await F(b++);
        """,
        """
        __kept = a;
        __f = await F__Start(out __f, a = 2);
        __kept2 = __kept + __f + b;
        __f2 = await F__Start(out __f2, b++);
        return __kept2 + __f2;
        """);

    [Fact]
    public void ALocalWrittenThroughAReferenceIsKept() => Spills(
        """
        return a + await F(int.TryParse("1", out a) ? 1 : 2);
        """,
        """
        __kept = a;
        __f = await F__Start(out __f, int.TryParse("1", out a) ? 1 : 2);
        return __kept + __f;
        """);

    [Fact]
    public void ALocalThatALambdaMayWriteIsKept() => Spills(
        """
        Action write = () => a = 3;
        write();
        return a + await F(1);
        """,
        """
        __scope1 = new { a };
        write = () => __captured1.a = 3;
        write();
        __kept = __scope1.a;
        __f = await F__Start(out __f, 1);
        return __kept + __f;
        """);

    [Fact]
    public void AWriteAfterTheLastAwaitDoesNotMatter() => Spills(
        """
        return P(a, await F(1), a = 2, a);
        """,
        """
        __f = await F__Start(out __f, 1);
        return P(a, __f, a = 2, a);
        """);

    [Fact]
    public void FieldsAndElementsAreKept() => Spills(
        """
        return field + xs[0] + o.field + await F(1);
        """,
        """
        __kept = field + xs[0] + o.field;
        __f = await F__Start(out __f, 1);
        return __kept + __f;
        """);

    [Fact]
    public void AwaitsAreTakenInTheirOrder() => Spills(
        """
        return P(await F(1), await T(2), await F(await F(3)));
        """,
        """
        __f = await F__Start(out __f, 1);
        __t = await T(2);
        __f3 = await F__Start(out __f3, 3);
        __f2 = await F__Start(out __f2, __f3);
        return P(__f, __t, __f2);
        """);

    [Fact]
    public void AResultGoesStraightIntoItsVariable() => Spills(
        """
        var x = await F(1);
        x = await F(x);
        long wide = await F(2);
        x = await T(3);
        return x + (int)wide;
        """,
        """
        x = await F__Start(out x, 1);
        x = await F__Start(out x, x);
        __f = await F__Start(out __f, 2);
        wide = __f;
        x = await T(3);
        return x + (int)wide;
        """);

    [Fact]
    public void AResultDoesNotGoIntoAVariableThatAHandlerSees() => Spills(
        """
        var x = 0;
        try { x = await F(1); } catch { P(x); }
        x = await F(2);
        return x;
        """,
        """
        x = 0;
        __handler = 0;
        try
        {
            __f = await F__Start(out __f, 1);
            x = __f;
        }
        catch (any __caught)
        {
            __handler = 1;
        }
        if (__handler == 1)
        {
            P(x);
        }
        x = await F__Start(out x, 2);
        return x;
        """);

    [Fact]
    public void AResultDoesNotGoIntoAVariableThatALambdaSees() => Spills(
        """
        var x = await F(1);
        Func<int> read = () => x;
        return read();
        """,
        """
        __scope1 = new { x };
        __f = await F__Start(out __f, 1);
        __scope1.x = __f;
        read = () => __captured1.x;
        return read();
        """);

    [Fact]
    public void AnAwaitedResultIsReturnedWithoutAVariable() => Spills(
        """
        return await F(1);
        """,
        """
        __result = await F__Start(out __result, 1);
        return __result;
        """);

    [Fact]
    public void InATryAnAwaitedResultIsKeptFirst() => Spills(
        """
        try { return await F(1); } catch { return 0; }
        """,
        """
        __handler = 0;
        try
        {
            __f = await F__Start(out __f, 1);
            return __f;
        }
        catch (any __caught)
        {
            __handler = 1;
        }
        if (__handler == 1)
        {
            return 0;
        }
        """);

    [Theory]
    [InlineData("return c && await F(1) > 0 || (await F(2) is var x && B(x + await F(3))) ? P(await F(4)) : xs[await F(5)];")]
    [InlineData("a += (await F(1)) switch { 1 => await F(2), _ => c ? b : await F(3) }; return a;")]
    [InlineData("for (a = await F(1); a < await F(2); a = await F(3)) { if (B(await F(4))) continue; await foreach (var x in Seq()) a += await F(x); } return await F(6);")]
    [InlineData("try { throw await Task.FromResult(new Exception()); } catch (Exception e) when (c) { await F(e.HResult + await F(1)); } finally { P(await F(2)); } return 0;")]
    [InlineData("string? t = null; t ??= $\"{await F(1)}\"; var l = new List<int> { await F(2) }; return t.Length + l[await F(3)] + (t?.Length ?? await F(4));")]
    public void EveryExpressionIsTextAndEveryAwaitAStatement(string body)
    {
        var tree = Subject.Body(body).Spill();

        Assert.All(TreeWalker.Expressions(tree), static expression => Assert.IsType<Code>(expression));
        Assert.DoesNotContain(TreeWalker.Statements(tree), static statement => statement is Evaluate);
        Assert.NotEmpty(TreeWalker.Statements(tree).OfType<AwaitStep>());
    }

    private static void Spills(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Of(body).Spill()));

    private static Subject Of(string body) => Subject.Of($$"""
        [Coroutine] internal async Coroutine<int> M(int a, int b, bool c, int[] xs, C o, S s)
        {
            {{body}}
        }
        C Get() => this;
        int Plus(int n) => n;
        static void Set(ref int place, int value, out int copy) => copy = place = value;
        """);
}
