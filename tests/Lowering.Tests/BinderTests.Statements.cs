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
