namespace Coroutines.Runtime.Tests;

public class ExceptionFormatterTests : LoopTest
{
    [Fact]
    public void Names_the_coroutines_that_awaited_innermost_first()
    {
        var thrown = Assert.Throws<FormatException>(() => Run(Outer));
        var text = CoroutineExceptionFormatter.Format(thrown);
        Assert.StartsWith("System.FormatException: bad", text);
        var middle = text.IndexOf($"awaited in {nameof(ExceptionFormatterTests)}.{nameof(Middle)}", StringComparison.Ordinal);
        var outer = text.IndexOf($"awaited in {nameof(ExceptionFormatterTests)}.{nameof(Outer)}", StringComparison.Ordinal);
        Assert.InRange(middle, 1, outer - 1);
    }

    [Fact]
    public void Writes_the_members_of_an_aggregate()
    {
        var text = CoroutineExceptionFormatter.Format(new AggregateException(
            "several",
            Enumerable.Range(1, 20).Select(i => new FormatException($"number {i}", new IOException($"cause {i}")))));
        Assert.Contains("[1 of 20] System.FormatException: number 1", text);
        Assert.Contains("caused by System.IO.IOException: cause 8", text);
        Assert.DoesNotContain("number 9\n", text.ReplaceLineEndings("\n"));
        Assert.EndsWith("[9 of 20] and so on", text);
    }

    [Fact]
    public void A_diagnostic_says_both()
    {
        Assert.Equal("message", new CoroutineDiagnostic("message").ToString());
        Assert.Equal($"message{Environment.NewLine}System.FormatException: bad", new CoroutineDiagnostic("message", new FormatException("bad")).ToString());
    }

    private static async Coroutine Outer() => await Middle();

    private static async Coroutine<int> Middle() => await Inner();

    private static async Coroutine<int> Inner()
    {
        await Coroutine.Yield();
        throw new FormatException("bad");
    }
}
