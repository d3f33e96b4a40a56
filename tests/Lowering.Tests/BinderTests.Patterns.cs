using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>Switches, conditions, and the variables that these declare.</summary>
public partial class BinderTests
{
    [Fact]
    public void ASwitchBecomesJumpsToItsSections() => Binds(
        """
        switch (await F(a))
        {
            case 1:
            case 2 when c:
                await Do();
                goto case 3;
            default:
                break;
            case 3:
                goto default;
        }
        return 0;
        """,
        """
        switch (await F__Start(out result, ‹a›))
        {
            case 1: goto case_body;
            case 2 when (c): goto case_body;
            default: goto default_body;
            case 3: goto case_body2;
        }
        goto after_switch;
        case_body:
        await Do__Start();
        goto case_body2;
        default_body:
        goto after_switch;
        case_body2:
        goto default_body;
        after_switch:
        return 0;
        """);

    [Fact]
    public void ACaseThatDeclaresAVariableAssignsIt() => Binds(
        """
        object value = a;
        switch (value)
        {
            case int n when n > 1:
                await Do();
                return n;
            case (int, int) and (var left, _):
                return left.GetHashCode();
        }
        return 0;
        """,
        """
        value = a;
        switch (value)
        {
            case int __matched_n when __coroutines::Pattern.Assign(out n, __matched_n) && (n > 1): goto case_body;
            case (int, int) and (var __matched_left, _) when __coroutines::Pattern.Assign(out left, __matched_left): goto case_body2;
        }
        goto after_switch;
        case_body:
        await Do__Start();
        return n;
        case_body2:
        return left.GetHashCode();
        after_switch:
        return 0;
        """);

    [Fact]
    public void ASwitchExpressionConvertsNoValue() => Binds(
        """
        return new Id() switch { { N: 1 } => await F(1), var id => id.N };
        """,
        """
        return [
            __switched = new Id();
            switch (__switched switch)
            {
                case { N: 1 }: goto arm_body;
                case var __matched_id when __coroutines::Pattern.Assign(out id, __matched_id): goto arm_body2;
            }
            throw new global::System.Runtime.CompilerServices.SwitchExpressionException((object)__switched);
            arm_body:
            __chosen = await F__Start(out result, ‹1›);
            goto after_switch;
            arm_body2:
            __chosen = id.N;
            goto after_switch;
            after_switch:
            => __chosen];
        """);

    [Fact]
    public void ASpanThatNoArmMatchesIsNotToldOf() => Binds(
        """
        return new Span<int>() switch { [] => await F(1), [_, .. var rest] when c => rest.Length };
        """,
        """
        return [
            __switched = new Span<int>();
            switch (__switched)
            {
                case []: goto arm_body;
                case [_, .. var __matched_rest] when __coroutines::Pattern.Assign(out rest, __matched_rest) && (c): goto arm_body2;
            }
            throw new global::System.Runtime.CompilerServices.SwitchExpressionException();
            arm_body:
            __chosen = await F__Start(out result, ‹1›);
            goto after_switch;
            arm_body2:
            __chosen = rest.Length;
            goto after_switch;
            after_switch:
            => __chosen];
        """);

    [Fact]
    public void ConditionsThatAreNoBoolAreConverted() => Binds(
        """
        while (new Id()) await Do();
        switch ((object)a)
        {
            case int n when new Id(): await Do(); break;
        }
        try { await Do(); } catch (Exception) when (new Id()) { }
        return new Id() ? await F(1) : 2;
        """,
        """
        while (((‹new Id()›) ? true : false)) // after_while, next_while
        {
            await Do__Start();
        }
        switch ((object)a)
        {
            case int __matched_n when __coroutines::Pattern.Assign(out n, __matched_n) && ((new Id()) ? true : false): goto case_body;
        }
        goto after_switch;
        case_body:
        await Do__Start();
        goto after_switch;
        after_switch:
        try
        {
            await Do__Start();
        }
        catch (global::System.Exception __caught) when ((new Id()) ? true : false)
        {
        }
        return (((‹new Id()›) ? true : false) ? await F__Start(out result, ‹1›) : 2);
        """);

    [Fact]
    public void ASwitchExpressionWithAwaitsInItsArmsBecomesASwitch() => Binds(
        """
        return a switch { 1 => await F(1), > 5 when c => 2, var n and < 0 => throw new Exception($"{n}"), _ => b };
        """,
        """
        return [
            __switched = a;
            switch (__switched)
            {
                case 1: goto arm_body;
                case > 5 when (c): goto arm_body2;
                case var __matched_n and < 0 when __coroutines::Pattern.Assign(out n, __matched_n): goto arm_body3;
                default: goto arm_body4;
            }
            throw new global::System.Runtime.CompilerServices.SwitchExpressionException((object)__switched);
            arm_body:
            __chosen = await F__Start(out result, ‹1›);
            goto after_switch;
            arm_body2:
            __chosen = 2;
            goto after_switch;
            arm_body3:
            throw new Exception($"{n}");
            goto after_switch;
            arm_body4:
            __chosen = b;
            goto after_switch;
            after_switch:
            => __chosen];
        """);

    [Fact]
    public void ASwitchExpressionThatAwaitsOnlyItsValueStaysOne() => Binds(
        """
        return await F(a) switch { 1 => 2, _ => 3 };
        """,
        """
        return ‹await F__Start(out result, ‹a›)› switch { 1 => 2 , _ => 3 };
        """);

    [Fact]
    public void APatternVariableIsAssigned() => Binds(
        """
        if ((object)await F(1) is int n and > 2)
            await Wait();
        else
            n = 4;
        return n;
        """,
        """
        if ((‹(object)‹await F__Start(out result, ‹1›)›› is int __matched_n and > 2 && __coroutines::Pattern.Assign(out n, __matched_n)))
        {
            await Wait();
        }
        else
        {
            n = 4;
        }
        return n;
        """);

    [Fact]
    public void AVariableThatAnIfDeclaresLivesOnBehindIt() => Binds(
        """
        if (o is not { Property: var p } || !int.TryParse("1", out var n))
            return 0;
        if (c) { if (a is var hidden) b += hidden; }
        await Do();
        return n + p;
        """,
        """
        if (!(o is { Property: var __matched_p } && __coroutines::Pattern.Assign(out p, __matched_p))|| !int.TryParse("1", out n)) return 0;
        if (c) { if (a is var hidden) b += hidden; }
        await Do__Start();
        return n + p;
        """);

    [Fact]
    public void AnOutVariableIsHoisted() => Binds(
        """
        int.TryParse("1", out var n);
        await Do();
        if (int.TryParse((await F(1)).ToString(), out var m))
            n += m;
        return n;
        """,
        """
        int.TryParse("1", out n);
        await Do__Start();
        if (int.TryParse(‹‹await F__Start(out result, ‹1›)›.ToString()›, out m))
        {
            n += m;
        }
        return n;
        """);

}
