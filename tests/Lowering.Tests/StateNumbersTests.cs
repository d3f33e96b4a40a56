using Coroutines.Generator.Lowering;
using Coroutines.Generator.Lowering.Tree;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

/// <summary>A number says which await it is, whatever stands around it.</summary>
public class StateNumbersTests
{
    [Fact]
    public void TheNumberIsMadeOfTheAwait() => Assert.Equal(Number("F(1)"), Number("F(1)"));

    [Fact]
    public void DifferentAwaitsHaveDifferentNumbers() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(static index => Number($"Fetch({index})")).Distinct().Count());

    [Fact]
    public void TheLowestBitSaysWhetherAHandlerStandsAround()
    {
        Assert.Equal(0, Number("F(1)") & 1);
        Assert.Equal(Number("F(1)") | 1, Number("F(1)", hasHandler: true));
    }

    [Fact]
    public void ANumberThatIsTakenMovesOn()
    {
        HashSet<int> taken = [];

        var first = StateNumbers.Next("F(1)", false, taken);
        var second = StateNumbers.Next("F(1)", false, taken);

        Assert.NotEqual(first, second);
        Assert.NotEqual(StateNumbers.Next("F(1)", true, []), second);
    }

    [Fact]
    public void NoNumberIsThatOfAFrameThatHasNotStarted() =>
        Assert.All(Enumerable.Range(0, 10_000).Select(static index => Number(index.ToString())), static number => Assert.True(number > 1));

    [Theory]
    [InlineData("await T(5); if (c) await Do();")]
    [InlineData("foreach (var x in xs) await F(x);")]
    [InlineData("using (Open()) { P(); await Wait(); }")]
    [InlineData("a = c ? await F(7) : await F(8);")]
    public void AwaitsInsertedBeforeChangeNothing(string inserted)
    {
        const string Body = "await F(1); try { await F(2); } finally { await F(3); } await foreach (var x in Seq()) await F(x + 0); return await F(4);";

        Assert.Subset(States(inserted + Body), States(Body));
    }

    [Fact]
    public void AwaitsInsertedBehindChangeNothing() => Assert.Subset(States("await F(1); await F(1); await F(2); return 0;"), States("await F(1); return 0;"));

    [Fact]
    public void WhereAnAwaitIsBrokenIntoLinesDoesNotMatter() =>
        Assert.Equal(States("return await F(1 + 2);"), States("return await F(1\n    +\n    2);"));

    private static int Number(string identity, bool hasHandler = false) => StateNumbers.Next(identity, hasHandler, []);

    private static HashSet<int> States(string body) => [.. TreeWalker.All(Subject.Body(body).Flatten()).OfType<Suspend>().Select(static suspend => suspend.State)];
}
