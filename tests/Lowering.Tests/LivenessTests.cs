using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>What each await saves: what something may still read after it, and nothing else.</summary>
public class LivenessTests
{
    [Fact]
    public void OnlyWhatIsReadLaterIsSaved() => Saves(
        """
        var x = P(1);
        var y = P(2);
        P(y);
        await Do();
        return x;
        """,
        """
        Do(): x
        """);

    [Fact]
    public void AWriteKillsWhatWasThere() => Saves(
        """
        var x = P(1);
        await F(1);
        x = P(2);
        await F(2);
        return x;
        """,
        """
        F(1):
        F(2): x
        """);

    [Fact]
    public void TheResultOfAnAwaitIsNotSavedAtIt() => Saves(
        """
        var x = await F(1);
        x = await F(2);
        return x;
        """,
        """
        F(1):
        F(2):
        """);

    [Fact]
    public void AWriteOnOnePathOnlyDoesNotKill() => Saves(
        """
        var x = P(1);
        await F(1);
        if (c) x = P(2);
        await F(2);
        return x;
        """,
        """
        F(1): c, x
        F(2): x
        """);

    [Fact]
    public void ALoopCarriesWhatItsNextIterationReads() => Saves(
        """
        var sum = 0;
        for (var i = 0; i < a; i++)
        {
            var square = i * i;
            await F(1);
            sum += square;
            await F(2);
        }
        return sum;
        """,
        """
        F(1): a, sum, i, square
        F(2): a, sum, i
        """);

    [Fact]
    public void WhatEachIterationSetsAnewIsNotCarried() => Saves(
        """
        int last;
        while (true)
        {
            await F(1);
            last = P(1);
            if (last > 3) break;
        }
        return last;
        """,
        """
        F(1):
        """);

    [Fact]
    public void APatternVariableIsNotCarriedToItsDeclaration() => Saves(
        """
        var sum = 0;
        for (var i = 0; i < a; i++)
        {
            if (P(i) is > 2 and var n && n < 9)
            {
                await F(1);
                sum += n;
            }

            await F(2);
        }
        return sum;
        """,
        """
        F(1): a, sum, i, n
        F(2): a, sum, i
        """);

    [Fact]
    public void WhatAnOutVarOrADeconstructionDeclaresIsNotCarriedThere() => Saves(
        """
        var sum = 0;
        while (int.TryParse("1", out var parsed))
        {
            var (left, right) = (parsed, sum);
            await F(1);
            sum += parsed + left + right;
            await F(2);
        }
        return sum;
        """,
        """
        F(1): sum, parsed, left, right
        F(2): sum
        """);

    [Fact]
    public void AHandlerReadsWhatWasThereBeforeTheFailure() => Saves(
        """
        var x = P(1);
        try
        {
            await F(1);
            x = P(2);
            await F(2);
            x = P(3);
        }
        catch (FormatException) { return x; }
        return 0;
        """,
        """
        F(1): x, __handler
        F(2): x, __handler
        """);

    [Fact]
    public void AFinallyReadsWhateverItsBlockIsLeftWith() => Saves(
        """
        var x = P(1);
        try
        {
            await F(1);
            if (c) return 1;
            x = P(2);
            await F(2);
        }
        finally { P(x); }
        return 0;
        """,
        """
        F(1): c, x
        F(2): x
        """);

    [Fact]
    public void AMovedFinallyReadsWhateverItsBlockIsLeftWith() => Saves(
        """
        var x = P(1);
        try { await F(1); x = 2; }
        finally { await F(2); P(x); }
        await F(3);
        return 0;
        """,
        """
        F(1): x, __pending
        F(2): x, __pending
        F(3):
        """);

    [Fact]
    public void AnOuterHandlerReadsWhatAnInnerBlockSets() => Saves(
        """
        var x = P(1);
        try
        {
            try { x = 2; await F(1); x = 3; await F(2); }
            finally { P(); }
            x = 4;
            await F(3);
        }
        catch { P(x); }
        return 0;
        """,
        """
        F(1): x, __handler
        F(2): x, __handler
        F(3): x, __handler
        """);

    [Fact]
    public void AFilterReadsItsOwnVariableAndOthers() => Saves(
        """
        var limit = P(1);
        try { await F(1); }
        catch (Exception e) when (e.HResult > limit) { await F(2); P(e.HResult); }
        await F(3);
        return 0;
        """,
        """
        F(1): limit, e, __handler
        F(2): e
        F(3):
        """);

    [Fact]
    public void ARethrownExceptionLivesUntilThen() => Saves(
        """
        try { await F(1); }
        catch (Exception) { await F(2); throw; }
        await F(3);
        return 0;
        """,
        """
        F(1): __rethrown, __handler
        F(2): __rethrown
        F(3):
        """);

    [Fact]
    public void AnOutArgumentOfACallThatMayFailIsNotAWriteForItsHandler() => Saves(
        """
        var n = P(1);
        try { await F(1); int.TryParse("1", out n); }
        catch { P(n); }
        return 0;
        """,
        """
        F(1): n, __handler
        """);

    [Fact]
    public void AVariableOfALambdaLivesInItsScope() => Saves(
        """
        var x = P(1);
        Func<int> read = () => x;
        await F(1);
        x = 2;
        await F(2);
        return read();
        """,
        """
        F(1): __scope1, read
        F(2): read
        """);

    [Fact]
    public void AScopeOfAnIterationIsNotCarried() => Saves(
        """
        var actions = new List<Action>();
        foreach (var n in xs)
        {
            await F(1);
            actions.Add(() => P(n));
            await F(2);
        }
        return actions.Count;
        """,
        """
        F(1): actions, __scope1, __items, __index
        F(2): actions, __items, __index
        """);

    [Fact]
    public void KeptOperandsLiveUntilTheyAreUsed() => Saves(
        """
        return P(1) + await F(1) + P(2) * await F(2);
        """,
        """
        F(1): __kept
        F(2): __kept2, __kept3
        """);

    [Fact]
    public void AStructThatIsFilledFieldByFieldLives() => Saves(
        """
        S local = default;
        local.X = 1;
        await F(1);
        local.X = 2;
        return local.X;
        """,
        """
        F(1): local
        """);

    [Fact]
    public void ASwitchReadsInItsGuards() => Saves(
        """
        var x = P(1);
        await F(1);
        switch (a) { case 1 when x > 2: await F(2); return x; case 2: await F(3); break; }
        return 0;
        """,
        """
        F(1): a, x
        F(2): x
        F(3):
        """);

    [Fact]
    public void BackwardJumpsCarryToo() => Saves(
        """
        var x = 0;
        again:
        await F(1);
        x++;
        await F(2);
        if (x < a) goto again;
        return 0;
        """,
        """
        F(1): a, x
        F(2): a, x
        """);

    [Fact]
    public void AnEnumeratorLivesUntilItIsDisposed() => Saves(
        """
        foreach (var n in new List<int>())
            await F(n);
        return 0;
        """,
        """
        F(n): __enumerator
        """);

    [Fact]
    public void ParametersAreSavedLikeLocals() => Saves(
        """
        a = P(a);
        await F(1);
        return b;
        """,
        """
        F(1): b
        """);

    private static void Saves(string body, string expected) => Text.AssertEqual(expected, InstrPrinter.Saved(Subject.Body(body).Analyze()));
}
