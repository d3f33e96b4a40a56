using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>Source to tree: what holds no await stays text, the rest shows how its awaits lie in it.</summary>
public partial class BinderTests
{
    [Fact]
    public void StatementsWithoutAnAwaitStayText() => Binds(
        """
        for (var i = 0; i < a; i++) { if (i == b) continue; b += i; }
        await Do();
        return b;
        """,
        """
        for (var i = 0; i < a; i++) { if (i == b) continue; b += i; }
        await Do__Start();
        return b;
        """);

    [Fact]
    public void OperandsStandInTheirOrder() => Binds(
        """
        return P(a, b) + await F(a) * xs[b];
        """,
        """
        return ‹P(a, b)› + ‹‹await F__Start(out result, ‹a›)› * ‹xs[b]››;
        """);

    [Fact]
    public void ArgumentsAreOperands() => Binds(
        """
        return P(b++, await T(a), a) - P(values: [1, await F(2)]);
        """,
        """
        return ‹P(‹b++›, ‹await T(a)›, ‹a›)› - ‹P(values: ‹[‹1›, ‹await F__Start(out result, ‹2›)›]›)›;
        """);

    [Fact]
    public void ACoroutineIsCalledThroughItsCompanion() => Binds(
        """
        await Do();
        a = await F(await F(b));
        var later = F(1);
        return await later + await T(2);
        """,
        """
        await Do__Start();
        a = await F__Start(out result, ‹await F__Start(out result, ‹b›)›);
        later = F__Create(1);
        return ‹await (‹later›).Begin(out result)› + ‹await T(2)›;
        """);

    [Fact]
    public void ACompoundAssignmentReadsItsTargetFirst() => Binds(
        """
        xs[P()] += await F(1);
        a -= await F(2);
        o.Property *= await F(3);
        return a;
        """,
        """
        [
            __kept = xs;
            __kept2 = P();
            __old = __kept[__kept2];
            => __kept[__kept2] = (int)(__old + (‹await F__Start(out result, ‹1›)›))];
        [
            __old2 = a;
            => a = (int)(__old2 - (‹await F__Start(out result, ‹2›)›))];
        [
            __kept3 = o;
            __old3 = __kept3.Property;
            => __kept3.Property = (int)(__old3 * (‹await F__Start(out result, ‹3›)›))];
        return a;
        """);

    [Fact]
    public void ANullCoalescingAssignmentAwaitsOnlyWhereItMust() => Binds(
        """
        string? text = null;
        text ??= (await F(1)).ToString();
        return text.Length;
        """,
        """
        text = null;
        [
            __old = text;
            if (__old is null)
            {
                __value = ‹await F__Start(out result, ‹1›)›.ToString();
                text = __value;
            }
            else
            {
                __value = __old;
            }
            => __value];
        return text.Length;
        """);

    [Fact]
    public void ATargetIsEvaluatedBeforeItsValue() => Binds(
        """
        o.next.field = await F(1);
        xs[b++] = await F(2);
        Property = await F(3);
        shared = await F(4);
        return 0;
        """,
        """
        ‹o.next›.field = ‹await F__Start(out result, ‹1›)›;
        ‹xs›[‹b++›]  = ‹await F__Start(out result, ‹2›)›;
        Property = ‹await F__Start(out result, ‹3›)›;
        shared = ‹await F__Start(out result, ‹4›)›;
        return 0;
        """);

    [Fact]
    public void TheReceiverOfAStructsMethodStaysAPlace() => Binds(
        """
        return s.Add(await F(1)) + new S().Sum(await F(2));
        """,
        """
        return ‹s.Add(‹await F__Start(out result, ‹1›)›)› + ‹‹new S()›.Sum(‹await F__Start(out result, ‹2›)›)›;
        """);

    [Fact]
    public void ShortCircuitsAndConditionalsAreKeptApart() => Binds(
        """
        return c && B(await F(1)) || B(2) ? await F(3) : a;
        """,
        """
        return (((c && B(‹await F__Start(out result, ‹1›)›)) || B(2)) ? await F__Start(out result, ‹3›) : a);
        """);

    [Fact]
    public void ACoalesceLooksAtItsLeftSideOnce() => Binds(
        """
        int? some = a;
        return some ?? await F(1);
        """,
        """
        some = a;
        return [
            __left = some;
            => (__left is not null ? __left.GetValueOrDefault() : await F__Start(out result, ‹1›))];
        """);

    [Fact]
    public void WhatComesBeforeIntoIsAnOperandOfTheJoinBehindIt() => Binds(
        """
        return (from x in xs where x > a select x + 1 into y join z in await Task.FromResult(xs) on y equals z select y + z).Sum();
        """,
        """
        __scope1 = new { a, xs };
        return ‹(‹from y in ‹from x in ‹__scope1.xs› where x > __captured1.a select x + 1› join z in ‹await Task.FromResult(__scope1.xs)› on y equals z select y + z›)›.Sum();
        """);

    [Fact]
    public void AStackAllocKeepsItsElements() => Binds(
        """
        Span<int> made = stackalloc[] { P(1), await F(2) }, sized = stackalloc int[await F(3)];
        return made[0] + sized[0];
        """,
        """
        made = stackalloc[] { ‹P(1)›, ‹await F__Start(out result, ‹2›)› };
        sized = stackalloc int[‹await F__Start(out result, ‹3›)›];
        return made[0] + sized[0];
        """);

    [Fact]
    public void ParamsOfAnOwnTypeAreAddedBetweenTheAwaits() => Text.AssertEqual(
        """
        return Count(‹a›, ‹[
            __made = new global::C.Bag();
            __made.Add(‹await F__Start(out result, ‹1›)›);
            __made.Add(‹P(2)›);
            => __made]›);
        """,
        TreePrinter.Print(Subject.Of(
            """
                [Coroutine] static async Coroutine<int> M(int a) => Count(a, await F(1), P(2));
                static int Count(int first, params Bag rest) => first;
                class Bag : System.Collections.IEnumerable { public void Add(int n) { } public System.Collections.IEnumerator GetEnumerator() => null!; }
            """).Bind()));

    [Fact]
    public void AStructAssignsItself() => Text.AssertEqual(
        """
        this = ‹[
            __made = new global::C.Counter();
            __made.n = ‹‹n› + ‹await F__Start(out result, ‹1›)››;
            => __made]›;
        """,
        TreePrinter.Print(Subject.Of(
            """
                partial struct Counter { int n; [Coroutine] async Coroutine M() { this = new Counter { n = n + await F(1) }; } }
            """).Bind()));

    private static void Binds(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Subject.Body(body).Bind()));
}
