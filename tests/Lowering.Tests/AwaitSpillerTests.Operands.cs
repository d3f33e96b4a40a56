using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>What is kept while the rest of its expression awaits, and how it is written then.</summary>
public partial class AwaitSpillerTests
{
    [Fact]
    public void ThisOfAStructIsKept() => Text.AssertEqual(
        """
        __kept = this;
        __kept2 = Bump();
        __f = await F__Start(out __f, 1);
        return Sum(__kept, __kept2 + __f);
        """,
        TreePrinter.Print(Subject.Of("""
            partial struct N
            {
                int n;
                int Bump() => ++n;
                static int Sum(N of, int more) => of.n + more;
                [Coroutine] internal async Coroutine<int> M() => Sum(this, Bump() + await F(1));
            }
            """).Spill()));

    [Fact]
    public void ACallsReceiverIsKept() => Spills(
        """
        return o.next.Get().Plus(await F(1));
        """,
        """
        __kept = o.next.Get();
        __f = await F__Start(out __f, 1);
        return __kept.Plus(__f);
        """);

    [Fact]
    public void AStructReceiverStaysAPlace() => Spills(
        """
        return s.Add(await F(1));
        """,
        """
        __f = await F__Start(out __f, 1);
        return s.Add(__f);
        """);

    [Fact]
    public void AReferenceToALocalStays() => Spills(
        """
        Set(ref a, await F(1), out var n);
        return n;
        """,
        """
        __f = await F__Start(out __f, 1);
        Set(ref a, __f, out n);
        return n;
        """);

    [Fact]
    public void HolesOfAStringAreKept() => Spills(
        """
        return $"{P(1)} {a} {await F(1):x} {P(2)}".Length;
        """,
        """
        __kept = P(1);
        __f = await F__Start(out __f, 1);
        __kept2 = P(2);
        return $"{__kept} {a} {__f:x} {__kept2}".Length;
        """);

    [Fact]
    public void AResultThatNobodyTakes() => Spills(
        """
        await F(1);
        _ = await F(2);
        P(await F(3));
        return 0;
        """,
        """
        await F__Start(out var _, 1);
        __f = await F__Start(out __f, 2);
        _ = __f;
        __f2 = await F__Start(out __f2, 3);
        P(__f2);
        return 0;
        """);

    [Fact]
    public void ASwitchsValueRunsFirst() => Spills(
        """
        switch (P(1) + await F(1)) { case 1: return 1; case 2: await Do(); break; }
        return 0;
        """,
        """
        __kept = P(1);
        __f = await F__Start(out __f, 1);
        switch (__kept + __f)
        {
            case 1: goto case_body;
            case 2: goto case_body2;
        }
        goto after_switch;
        case_body:
        return 1;
        case_body2:
        await Do__Start();
        goto after_switch;
        after_switch:
        return 0;
        """);

    [Fact]
    public void ACoalesceAwaitsOnlyForNull() => Spills(
        """
        int? some = c ? 1 : null;
        return P(1) + (some ?? await F(2));
        """,
        """
        some = c ? 1 : null;
        __kept = P(1);
        __left = some;
        if (__left is not null)
        {
            __chosen = __left.GetValueOrDefault();
        }
        else
        {
            __chosen = await F__Start(out __chosen, 2);
        }
        return __kept + __chosen;
        """);

    [Fact]
    public void AVariableStandsInNoParentheses() => Spills(
        """
        Func<int, int> call = null;
        return (call ?? await Task.FromResult(call))(3) + ((o ?? await Task.FromResult(o)))!.field;
        """,
        """
        call = null;
        __left = call;
        if (__left is not null)
        {
            __chosen = __left;
        }
        else
        {
            __chosen = await Task.FromResult(call);
        }
        __kept = __chosen(3);
        __left2 = o;
        if (__left2 is not null)
        {
            __chosen2 = __left2;
        }
        else
        {
            __chosen2 = await Task.FromResult(o);
        }
        return __kept + __chosen2!.field;
        """);

    [Fact]
    public void WhatWouldReadLikeATypeStandsInTwo() => Spills(
        """
        return ((await Task.FromResult(o)).next)!.field + ((await Task.FromResult(o)).next).field;
        """,
        """
        __fromResult = await Task.FromResult(o);
        __kept = ((__fromResult.next))!.field;
        __fromResult2 = await Task.FromResult(o);
        return __kept + (__fromResult2.next).field;
        """);

    [Fact]
    public void AComparisonBesideAnotherIsNoGenericCall() => Spills(
        """
        c = (await F(1) < a, b > (2)).Item1;
        return await F(2) < a ? 1 : 2;
        """,
        """
        __f = await F__Start(out __f, 1);
        c = ((__f) < a, b > (2)).Item1;
        __f2 = await F__Start(out __f2, 2);
        return (__f2 < a ) ? (1) : (2);
        """);

    [Fact]
    public void AnArraysElementsAreKept() => Spills(
        """
        int[] made = [P(1), await F(1), P(2)];
        var other = new[] { P(3), await F(2) };
        var sized = new int[P(4), await F(3)];
        return (P(5), await F(4)).Item1;
        """,
        """
        __kept = P(1);
        __f = await F__Start(out __f, 1);
        made = [__kept, __f, P(2)];
        __kept2 = P(3);
        __f2 = await F__Start(out __f2, 2);
        other = new[] { __kept2, __f2 };
        __kept3 = P(4);
        __f3 = await F__Start(out __f3, 3);
        sized = new int[__kept3, __f3];
        __kept4 = P(5);
        __f4 = await F__Start(out __f4, 4);
        return (__kept4, __f4).Item1;
        """);
}
