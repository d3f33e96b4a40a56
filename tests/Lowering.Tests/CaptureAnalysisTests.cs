using Coroutines.Generator.Binding;
using Lowering.Tests.Harness;

namespace Lowering.Tests;

public class CaptureAnalysisTests
{
    [Theory]
    [InlineData("", "var x = 1; P(x, a);")]
    [InlineData("x", "var x = 1; var y = 2; Func<int> f = () => x; y++;")]
    [InlineData("a x", "var x = 1; Func<int> f = () => x + a;")]
    [InlineData("x", "var x = 1; void G() { x++; } G();")]
    [InlineData("x", "var x = 1; Func<Func<int>> f = () => () => x;")]
    [InlineData("", "Func<int, int> f = n => { var m = n; Func<int> g = () => m + n; return g(); };")]
    [InlineData("x", "var x = 1; Func<int> f = delegate { return x; };")]
    [InlineData("a xs", "_ = from n in xs where n > a select n;")]
    [InlineData("", "const int X = 1; Func<int> f = () => X;")]
    [InlineData("", "Func<int> f = () => field + shared; Func<string> g = () => nameof(C);")]
    [InlineData("", "Func<int> f = static () => 1; static int G(int n) => n; P(f(), G(1));")]
    [InlineData("i", "for (var i = 0; i < 3; i++) { Action f = () => P(i); }")]
    [InlineData("n", "foreach (var n in xs) { Action f = () => P(n); }")]
    [InlineData("e", "try { } catch (Exception e) { Action f = () => P(e.HResult); }")]
    [InlineData("n", "if (((object)a) is int n) { Action f = () => P(n); }")]
    [InlineData("x", "var x = 1; Func<Task<int>> f = async () => { await Do(); return x; };")]
    public void OnlyWhatAFunctionSharesWithItsMethodIsCaptured(string expected, string body)
    {
        var subject = Subject.Body(body + " return 0;");

        var captured = CaptureAnalysis.Analyze(subject.Declaration.Body!, subject.Model, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', captured.Select(static symbol => symbol.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void EachIterationHasAScopeAndAForItsOwn()
    {
        var subject = Subject.Body(
            """
            Action later = () => P(a);
            for (var i = 0; i < 3; i++)
            {
                var copy = i;
                later += () => P(i, copy, b);
                await Do();
            }
            return 0;
            """);
        subject.Bind();

        Assert.Equal(["a b", "i", "copy"], subject.Context.Scopes.Select(static scope => string.Join(' ', scope.Captured)));
        Assert.Equal(3, subject.Context.Scopes.Select(static scope => scope.ClassName).Distinct().Count());
    }
}
