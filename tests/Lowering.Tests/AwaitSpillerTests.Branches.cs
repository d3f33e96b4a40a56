using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>What runs only sometimes, and what is evaluated in parts.</summary>
public partial class AwaitSpillerTests
{
    [Fact]
    public void TheRightSideOfAnAndRunsOnlyIfTheLeftHolds() => Spills(
        """
        return c && B(await F(1)) ? 1 : 0;
        """,
        """
        __test2 = c;
        if (__test2)
        {
            __f = await F__Start(out __f, 1);
            __test2 = B(__f);
        }
        __test = __test2;
        return (__test) ? (1) : (0);
        """);

    [Fact]
    public void TheRightSideOfAnOrRunsOnlyIfTheLeftDoesNotHold() => Spills(
        """
        c = B(a) || await F(1) > 2 || B(b);
        return 0;
        """,
        """
        __test2 = B(a);
        if (!__test2)
        {
            __f = await F__Start(out __f, 1);
            __test2 = __f > 2;
        }
        __test = __test2;
        c = (__test) || (B(b));
        return 0;
        """);

    [Fact]
    public void WithoutAnAwaitOnTheRightAnAndStaysOne() => Spills(
        """
        c = B(await F(1)) && B(a);
        return 0;
        """,
        """
        __f = await F__Start(out __f, 1);
        c = (B(__f)) && (B(a));
        return 0;
        """);

    [Fact]
    public void BranchesOfAConditionalAwaitOnTheirOwn() => Spills(
        """
        a = P(0) + (c ? await F(1) : b);
        return B(await F(2)) ? a : b;
        """,
        """
        __kept = P(0);
        if (c)
        {
            __chosen = await F__Start(out __chosen, 1);
        }
        else
        {
            __chosen = b;
        }
        a = __kept + __chosen;
        __f = await F__Start(out __f, 2);
        return (B(__f)) ? (a) : (b);
        """);

    [Fact]
    public void AConditionThatAwaitsIsTestedAnewEachTime() => Spills(
        """
        while (await F(a) > P()) a++;
        do a--; while (B(await F(a)));
        for (; a < await F(1); a += await F(2)) P(a);
        return a;
        """,
        """
        while (__f > P()) // after_while, next_while
        {
            a++;
        }
        before each test
        {
            __f = await F__Start(out __f, a);
        }
        do // after_do, next_do
        {
            a--;
        }
        while (B(__f2));
        before each test
        {
            __f2 = await F__Start(out __f2, a);
        }
        while (a < __f3) // after_for, next_for
        {
            P(a);
        }
        before each test
        {
            __f3 = await F__Start(out __f3, 1);
        }
        after each iteration
        {
            __old = a;
            __f4 = await F__Start(out __f4, 2);
            a = (int)(__old + (__f4));
        }
        return a;
        """);

    [Fact]
    public void AnElementsIndexIsEvaluatedBeforeItsValue() => Spills(
        """
        xs[P()] = await F(1);
        o[P()] = xs[await F(2)];
        o.next.field = await F(3);
        return 0;
        """,
        """
        __kept = P();
        __f = await F__Start(out __f, 1);
        xs[__kept] = __f;
        __kept2 = P();
        __f2 = await F__Start(out __f2, 2);
        o[__kept2] = xs[__f2];
        __kept3 = o.next;
        __f3 = await F__Start(out __f3, 3);
        __kept3.field = __f3;
        return 0;
        """);

    [Fact]
    public void ACompoundAssignmentKeepsWhatItRead() => Spills(
        """
        a += await F(a++);
        field -= await F(1);
        xs[P()] *= await F(2);
        return a;
        """,
        """
        __old = a;
        __f = await F__Start(out __f, a++);
        a = (int)(__old + (__f));
        __old2 = field;
        __f2 = await F__Start(out __f2, 1);
        field = (int)(__old2 - (__f2));
        __kept = xs;
        __kept2 = P();
        __old3 = __kept[__kept2];
        __f3 = await F__Start(out __f3, 2);
        __kept[__kept2] = (int)(__old3 * (__f3));
        return a;
        """);

    [Fact]
    public void AnAwaitInAThrowRunsFirst() => Spills(
        """
        throw new InvalidOperationException(P(1).ToString(), new Exception((await F(1)).ToString()));
        """,
        """
        __kept = P(1).ToString();
        __f = await F__Start(out __f, 1);
        throw new InvalidOperationException(__kept, new Exception(__f.ToString()));
        """);

    [Fact]
    public void AThrowExpressionThrowsAtItsPlace() => Spills(
        """
        a = c ? await F(1) : throw new Exception(await Task.FromResult("no"));
        return a;
        """,
        """
        if (c)
        {
            a = await F__Start(out a, 1);
        }
        else
        {
            __fromResult = await Task.FromResult("no");
            throw new Exception(__fromResult);
        }
        return a;
        """);

    [Fact]
    public void AThrowExpressionWithoutAnAwaitBesideABranchThatAwaits() => Spills(
        """
        var text = P(1) + (c ? (await F(1)).ToString() : throw new Exception($"{P()}"));
        return text.Length;
        """,
        """
        __kept = "" + P(1);
        if (c)
        {
            __f = await F__Start(out __f, 1);
            __chosen = __f.ToString();
        }
        else
        {
            throw new Exception($"{P()}");
        }
        text = __kept + __chosen;
        return text.Length;
        """);

}
