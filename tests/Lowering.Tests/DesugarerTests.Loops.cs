namespace Lowering.Tests;

/// <summary>What becomes of <c>foreach</c> and <c>await foreach</c>.</summary>
public partial class DesugarerTests
{
    [Fact]
    public void AnArrayIsLoopedOverByItsIndex() => Desugars(
        """
        foreach (long x in xs)
        {
            if (x == 3) continue;
            await Do();
        }
        return 0;
        """,
        """
        __items = xs;
        __index = 0;
        while (__index < __items.Length) // after_foreach, next_foreach
        {
            x = (long)__items[__index];
            if (x == 3) goto next_foreach;
            await Do__Start();
        }
        after each iteration
        {
            __index++;
        }
        return 0;
        """);

    [Fact]
    public void AStringIsLoopedOverByItsIndex() => Desugars(
        """
        foreach (var letter in "abc")
            await F(letter);
        return 0;
        """,
        """
        __items = "abc";
        __index = 0;
        while (__index < __items.Length) // after_foreach, next_foreach
        {
            letter = __items[__index];
            await F__Start(out result, ‹letter›);
        }
        after each iteration
        {
            __index++;
        }
        return 0;
        """);

    [Fact]
    public void AListsEnumeratorIsDisposed() => Desugars(
        """
        foreach (var (key, _) in new Dictionary<int, int>())
            await F(key);
        return 0;
        """,
        """
        __enumerator = ((‹new Dictionary<int, int>()›)).GetEnumerator();
        try
        {
            while (__enumerator.MoveNext()) // after_foreach, next_foreach
            {
                (key, var _) = __enumerator.Current;
                await F__Start(out result, ‹key›);
            }
        }
        finally
        {
            __enumerator.Dispose();
        }
        return 0;
        """);

    [Fact]
    public void AnUnknownEnumeratorIsDisposedIfItCanBe() => Desugars(
        """
        foreach (var x in new Countdown())
            await F((int)x);
        return 0;
        """,
        """
        __enumerator = ((‹new Countdown()›)).GetEnumerator();
        try
        {
            while (__enumerator.MoveNext()) // after_foreach, next_foreach
            {
                x = __enumerator.Current;
                await F__Start(out result, ‹(int)x›);
            }
        }
        finally
        {
            (__enumerator as global::System.IDisposable)?.Dispose();
        }
        return 0;
        """);

    [Fact]
    public void TheCollectionMayBeAwaited() => Desugars(
        """
        foreach (var x in await Task.FromResult(new List<int>()))
            await F(x);
        return a;
        """,
        """
        __enumerator = ((‹await Task.FromResult(new List<int>())›)).GetEnumerator();
        try
        {
            while (__enumerator.MoveNext()) // after_foreach, next_foreach
            {
                x = __enumerator.Current;
                await F__Start(out result, ‹x›);
            }
        }
        finally
        {
            __enumerator.Dispose();
        }
        return a;
        """);

    [Fact]
    public void AnAsyncSequenceAwaitsItsStepsAndItsEnd() => Desugars(
        """
        await foreach (var x in Seq())
            a += x;
        return a;
        """,
        """
        __iterator = __coroutines::CoroutineIterator<int>.Open(‹Seq()›);
        try
        {
            while (await __iterator.MoveNext(out result)) // after_foreach, next_foreach
            {
                x = __iterator.Current;
                a += x;
            }
        }
        finally
        {
            await __iterator.Close();
        }
        return a;
        """);

    [Fact]
    public void AnEnumeratorThatMayBeOursIsSteppedByTheRuntime() => Desugars(
        """
        await foreach (var x in new Source())
            a += x;
        return a;
        """,
        """
        __enumerator = ((‹new Source()›)).GetAsyncEnumerator();
        try
        {
            while (await __coroutines::EnumeratorSteps.MoveNext(__enumerator, out result)) // after_foreach, next_foreach
            {
                x = __enumerator.Current;
                a += x;
            }
        }
        finally
        {
            if (__enumerator is not null)
            {
                await __coroutines::EnumeratorSteps.Close(__enumerator);
            }
        }
        return a;
        """);

    [Fact]
    public void AnIteratorOfAClassIsBegunByItsCompanion() => Desugars(
        """
        await foreach (var x in new Shelf())
            a += x;
        return a;
        """,
        """
        __iterator = ((‹new Shelf()›)).GetAsyncEnumerator__Start();
        try
        {
            while (await __iterator.MoveNext(out result)) // after_foreach, next_foreach
            {
                x = __iterator.Current;
                a += x;
            }
        }
        finally
        {
            await __iterator.Close();
        }
        return a;
        """);

    [Fact]
    public void AnyOtherEnumeratorIsAskedBehindACancelThatWasPutOff() => Desugars(
        """
        await foreach (var x in new Pattern())
            a += x;
        return a;
        """,
        """
        __enumerator = ((‹new Pattern()›)).GetAsyncEnumerator();
        while ([
            __coroutines::EnumeratorSteps.ThrowIfPutOff();
            => await __enumerator.MoveNextAsync()]) // after_foreach, next_foreach
        {
            x = __enumerator.Current;
            a += x;
        }
        return a;
        """);

    [Fact]
    public void EachElementHasAVariableOfItsOwn() => Desugars(
        """
        var actions = new List<Action>();
        foreach (var x in xs)
        {
            var twice = x * 2;
            actions.Add(() => P(x, twice));
            await Do();
        }
        return 0;
        """,
        """
        actions = new List<Action>();
        __items = xs;
        __index = 0;
        while (__index < __items.Length) // after_foreach, next_foreach
        {
            __scope1 = new { x };
            __scope1.x = __items[__index];
            {
                __scope2 = new { twice };
                __scope2.twice = __scope1.x * 2;
                actions.Add(() => P(__captured1.x, __captured2.twice));
                await Do__Start();
            }
        }
        after each iteration
        {
            __index++;
        }
        return 0;
        """);

}
