using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>Statements, their scopes and the variables they declare.</summary>
public partial class BinderTests
{
    [Fact]
    public void LocalsOfOneNameInSiblingScopesAreNumbered() => Binds(
        """
        { var x = await F(1); a += x; }
        { var x = await F(2); b += x; }
        { var y = 1; a += y; }
        return a + b;
        """,
        """
        x_1 = await F__Start(out result, ‹1›);
        a += x_1;
        x_2 = await F__Start(out result, ‹2›);
        b += x_2;
        { var y = 1; a += y; }
        return a + b;
        """);

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

    [Fact]
    public void LoopsKeepTheirLabels() => Binds(
        """
        while (a < await F(1))
        {
            if (a == 3) break;
            if (a == 4) continue;
            do { a++; if (c) continue; await Do(); } while (c);
        }
        return a;
        """,
        """
        while (‹a› < ‹await F__Start(out result, ‹1›)›) // after_while, next_while
        {
            if (a == 3) goto after_while;
            if (a == 4) goto next_while;
            do // after_do, next_do
            {
                a++;
                if (c) goto next_do;
                await Do__Start();
            }
            while (c);
        }
        return a;
        """);

    [Fact]
    public void AForsVariableBelongsToTheLoopAndOnesOfItsBodyToTheIteration() => Binds(
        """
        var actions = new List<Action>();
        for (var i = 0; i < a; i++)
        {
            var copy = i;
            actions.Add(() => P(i, copy));
            await Do();
        }
        return 0;
        """,
        """
        actions = new List<Action>();
        {
            __scope1 = new { i };
            __scope1.i = 0;
            while (__scope1.i < a) // after_for, next_for
            {
                __scope2 = new { copy };
                __scope2.copy = __scope1.i;
                actions.Add(() => P(__captured1.i, __captured2.copy));
                await Do__Start();
            }
            after each iteration
            {
                __scope1.i++;
            }
        }
        return 0;
        """);

    [Fact]
    public void ACatchKeepsItsFilterAndWhatItThrowsAgain() => Binds(
        """
        try { await Do(); }
        catch (InvalidOperationException e) when (e.Message.Length > a) { P(); throw; }
        catch (FormatException) { }
        catch { a = 1; }
        finally { b++; }
        return a;
        """,
        """
        try
        {
            await Do__Start();
        }
        catch (global::System.InvalidOperationException __caught) when (e = __caught; e.Message.Length > a)
        {
            P();
            rethrow __rethrown;
        }
        catch (global::System.FormatException __caught2)
        {
        }
        catch (any __caught3)
        {
            a = 1;
        }
        finally
        {
            b++;
        }
        return a;
        """);

    [Fact]
    public void AUsingDeclarationTakesTheRestAsItsBody() => Binds(
        """
        P(1);
        using Res first = Open(), second = Open();
        await Do();
        await using var third = Open();
        return a;
        """,
        """
        P(1);
        using (first = Open())
        {
            using (second = Open())
            {
                await Do__Start();
                await using (third = Open())
                {
                    return a;
                }
            }
        }
        """);

    [Fact]
    public void AnObjectWithAnAwaitInItsInitializerIsFilledStepByStep() => Binds(
        """
        var made = new Dictionary<string, int>(await F(1)) { ["a"] = 1, ["b"] = await F(2) };
        var list = new List<int> { a, await F(3) };
        return made.Count + list.Count;
        """,
        """
        made = [
            __made = new global::System.Collections.Generic.Dictionary<string, int>(‹await F__Start(out result, ‹1›)›);
            __made[‹"a"›]  = ‹1›;
            __made[‹"b"›]  = ‹await F__Start(out result, ‹2›)›;
            => __made];
        list = [
            __made2 = new global::System.Collections.Generic.List<int>();
            __made2.Add(‹a›);
            __made2.Add(‹await F__Start(out result, ‹3›)›);
            => __made2];
        return made.Count + list.Count;
        """);

    [Fact]
    public void ADeconstructionKeepsItsTargets() => Binds(
        """
        (a, var left) = (await F(1), b);
        var (x, _) = await Task.FromResult((1, 2));
        return a + left + x;
        """,
        """
        (a, left) = ‹(‹await F__Start(out result, ‹1›)›, ‹b›)›;
        (x, var _) = ‹await Task.FromResult((1, 2))›;
        return a + left + x;
        """);

    [Fact]
    public void AnInterpolatedStringHasItsHolesAsOperands() => Binds(
        """
        return $"{a,5:x} {P()} {await F(1)} {{}}".Length;
        """,
        """
        return ‹$"{‹a›,5:x} {‹P()›} {‹await F__Start(out result, ‹1›)›} {{}}"›.Length;
        """);

    [Fact]
    public void ConstantsAndLocalFunctionsAreDeclaredOnce() => Binds(
        """
        const int Limit = 3;
        static int Twice(int n) => n * 2;
        await Do();
        return Twice(Limit);
        """,
        """
        await Do__Start();
        return Twice(Limit);
        """);

    [Fact]
    public void ALabelOfTheUsersIsKept() => Binds(
        """
        again:
        await Do();
        if (a++ < 3) goto again;
        return a;
        """,
        """
        again_label:
        await Do__Start();
        if (a++ < 3) goto again_label;
        return a;
        """);

    [Fact]
    public void AThrowExpressionIsAPlaceOfItsOwn() => Binds(
        """
        return c ? await F(1) : throw new Exception(await Task.FromResult("no"));
        """,
        """
        return (c ? await F__Start(out result, ‹1›) : throw new Exception(‹await Task.FromResult("no")›));
        """);

    [Fact]
    public void AnExpressionBodyIsAReturn() => Text.AssertEqual(
        "return ‹await F__Start(out result, ‹1›)› + ‹a›;",
        TreePrinter.Print(Subject.Of("[Coroutine] static async Coroutine<int> M(int a) => await F(1) + a;").Bind()));

    [Fact]
    public void AnExpressionBodyWithoutAResultIsAStatement() => Text.AssertEqual(
        "await Do__Start();",
        TreePrinter.Print(Subject.Of("[Coroutine] static async Coroutine M() => await Do();").Bind()));
}
