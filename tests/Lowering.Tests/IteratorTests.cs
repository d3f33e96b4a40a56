using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>Async iterators: a <c>yield return</c> goes through the passes as an await whose result says that the consumer has left.</summary>
public class IteratorTests
{
    [Fact]
    public void AYieldEndsTheBodyWhenTheConsumerHasLeft() => Binds(
        """
        yield return a;
        if (c) yield break;
        yield return await F(b);
        """,
        """
        if (yield a)
        {
            return false;
        }
        if (c) return false;
        if (yield await F__Start(out result, ‹b›))
        {
            return false;
        }
        return false;
        """);

    [Fact]
    public void ALoopOfYieldsIsFlattened() => Flattens(
        """
        foreach (var x in xs)
        {
            if (x > a) continue;
            yield return x;
        }
        """,
        """
        __items = xs;
        __index = 0;
        loop:
        if (!(__index < __items.Length)) goto after_foreach;
        x = __items[__index];
        if (x > a) goto next_foreach;
        __closing = yield x;
        if (__closing)
        {
            return false;
        }
        next_foreach:
        __index++;
        goto loop;
        after_foreach:
        return false;
        """);

    [Fact]
    public void LeavingRunsAFinallyThatWasMoved() => Moves(
        """
        try { yield return a; }
        finally { await Do(); }
        """,
        """
        __pending = null;
        try
        {
            if (yield a)
            {
                __returned = false;
                { __exit = 1; goto finally_body; }
            }
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
            return __returned;
        }
        return false;
        """);

    [Fact]
    public void LeavingRunsAFinallyThatStayed() => Moves(
        """
        try { yield return a; P(a); }
        finally { P(b); }
        """,
        """
        try
        {
            if (yield a)
            {
                return false;
            }
            P(a);
        }
        finally
        {
            P(b);
        }
        return false;
        """);

    [Fact]
    public void AnItemIsSpilledLikeAnyOperand() => Flattens(
        """
        yield return P(a) + await F(b);
        """,
        """
        __kept = P(a);
        __f = await F__Start(out __f, b);
        __closing = yield __kept + __f;
        if (__closing)
        {
            return false;
        }
        return false;
        """);

    [Fact]
    public void AYieldKeepsWhatIsReadLater() => Saves(
        """
        var x = P(1);
        var y = P(2);
        yield return x + y;
        yield return await F(x);
        try { yield return a; }
        finally { P(b); }
        """,
        """
        yield return x + y: a, b, x
        F(x): a, b
        yield return await F(x): a, b
        yield return a: b
        """);

    [Theory]
    [InlineData("Numbers(a)", "Numbers__Start(‹a›)")]
    [InlineData("(C.Numbers(P(a)))", "C.Numbers__Start(‹P(a)›)")]
    [InlineData("Numbers(a).WithCancellation(t)", "‹Numbers__Start(‹a›)›.With(‹t›)")]
    [InlineData("Numbers(a).ConfigureAwait(false).WithCancellation(t)", "‹Numbers__Start(‹a›)›.With(‹t›)")]
    [InlineData("Numbers(a).ConfigureAwait(true)", "Numbers__Start(‹a›)")]
    [InlineData("Seq()", "Iterator<int>.Open(‹Seq()›)")]
    [InlineData("Seq().WithCancellation(t)", "Iterator<int>.Open(‹Seq()›, ‹t›)")]
    [InlineData("Numbers(a).ConfigureAwait(c)", "Numbers__Create(a).ConfigureAwait(c)")]
    [InlineData("Numbers(a).WithCancellation(t).WithCancellation(t)", "‹Numbers__Create(a).WithCancellation(t).WithCancellation(t)›)).GetAsyncEnumerator()")]
    [InlineData("given", "Iterator<T>.Open(‹given›)")]
    [InlineData("new Items().WithCancellation(t)", "Iterator<int>.Open(‹new Items()›, ‹t›)")]
    [InlineData("new Items().ConfigureAwait(false)", "Iterator<int>.Open(‹new Items()›)")]
    public void ALoopFindsTheIteratorBehindItsSequence(string sequence, string start)
    {
        var subject = Subject.Of($"    [Coroutine] internal async Coroutine M<T>(int a, bool c, CancellationToken t, IAsyncEnumerable<T> given)\n    {{\nawait foreach (var x in {sequence}) P(a);\n    }}");
        Assert.Contains(start, TreePrinter.Print(subject.Desugar()).Split('\n')[0].Replace("__coroutines::Coroutine", ""));
    }

    private static void Binds(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Subject.Iterator(body).Bind()));

    private static void Moves(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Subject.Iterator(body).MoveHandlers()));

    private static void Flattens(string body, string expected) => Text.AssertEqual(expected, InstrPrinter.Print(Subject.Iterator(body).Flatten()));

    private static void Saves(string body, string expected) => Text.AssertEqual(expected, InstrPrinter.Saved(Subject.Iterator(body).Analyze()));
}
