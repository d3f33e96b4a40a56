using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>The promise: afterwards the tree holds neither <c>using</c> nor <c>foreach</c>.</summary>
public partial class DesugarerTests
{
    [Fact]
    public void AUsingBecomesATry() => Desugars(
        """
        using (var r = Open())
            await Do();
        return 0;
        """,
        """
        r = Open();
        try
        {
            await Do__Start();
        }
        finally
        {
            if (r is not null)
            {
                ((global::System.IDisposable)r).Dispose();
            }
        }
        return 0;
        """);

    [Fact]
    public void AnAwaitUsingAwaitsItsDispose() => Desugars(
        """
        await using (var r = Open())
            P(a);
        return 0;
        """,
        """
        r = Open();
        try
        {
            P(a);
        }
        finally
        {
            if (r is not null)
            {
                await r.DisposeAsync();
            }
        }
        return 0;
        """);

    [Fact]
    public void AnExpressionIsKeptInAResourceOfItsOwn() => Desugars(
        """
        using (o as IDisposable)
            await Do();
        return 0;
        """,
        """
        __resource = o as IDisposable;
        try
        {
            await Do__Start();
        }
        finally
        {
            if (__resource is not null)
            {
                ((global::System.IDisposable)__resource).Dispose();
            }
        }
        return 0;
        """);

    [Fact]
    public void AStructIsNotComparedWithNull() => Desugars(
        """
        using var e = new List<int>().GetEnumerator();
        await Do();
        return e.Current;
        """,
        """
        e = new List<int>().GetEnumerator();
        try
        {
            await Do__Start();
            return e.Current;
        }
        finally
        {
            e.Dispose();
        }
        """);

    [Fact]
    public void SeveralResourcesAreDisposedFromTheInsideOut() => Desugars(
        """
        using (Res first = Open(), second = Open())
            await Do();
        return 0;
        """,
        """
        first = Open();
        try
        {
            second = Open();
            try
            {
                await Do__Start();
            }
            finally
            {
                if (second is not null)
                {
                    ((global::System.IDisposable)second).Dispose();
                }
            }
        }
        finally
        {
            if (first is not null)
            {
                ((global::System.IDisposable)first).Dispose();
            }
        }
        return 0;
        """);

    [Fact]
    public void TheResourceMayBeAwaited() => Desugars(
        """
        using var r = await Task.FromResult(Open());
        return a;
        """,
        """
        r = await Task.FromResult(Open());
        try
        {
            return a;
        }
        finally
        {
            if (r is not null)
            {
                ((global::System.IDisposable)r).Dispose();
            }
        }
        """);

    [Theory]
    [InlineData("using (Open()) foreach (var x in xs) await using (Open()) await foreach (var y in Seq()) await Do(); return 0;")]
    [InlineData("try { foreach (var x in xs) await Do(); } catch { foreach (var x in xs) await Do(); } finally { using var r = Open(); await Do(); } return 0;")]
    [InlineData("if (c) foreach (var x in xs) await Do(); else using (Open()) await Do(); return 0;")]
    [InlineData("do foreach (var x in xs) await Do(); while (await F(1) > 0); return 0;")]
    [InlineData("switch (a) { case 1: foreach (var x in xs) await Do(); break; case 2: using (Open()) await Do(); break; } return 0;")]
    public void NeitherUsingNorForEachIsLeft(string body) =>
        Assert.DoesNotContain(TreeWalker.Statements(Subject.Body(body).Desugar()), static statement => statement is Using or ForEach);

    private static void Desugars(string body, string expected) => Text.AssertEqual(expected, TreePrinter.Print(Of(body).Desugar()));

    private static Subject Of(string body) => Subject.Of($$"""
        [Coroutine] internal async Coroutine<int> M(int a, int[] xs, C o)
        {
            {{body}}
        }
        class Source { public IAsyncEnumerator<int> GetAsyncEnumerator() => throw new Exception(); }
        partial class Shelf { [Coroutine] public async IAsyncEnumerator<int> GetAsyncEnumerator(System.Threading.CancellationToken token = default) { yield return await F(1); } }
        class Pattern { public Pattern GetAsyncEnumerator() => this; public ValueTask<bool> MoveNextAsync() => default; public int Current => 0; }
        class Countdown : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => throw new Exception(); }
        """);
}
