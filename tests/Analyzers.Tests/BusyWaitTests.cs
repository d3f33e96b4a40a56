using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests;

public class BusyWaitTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { while ([|!done|]) await Coroutine.Sleep(Short); }")]
    [InlineData("[Coroutine] async Coroutine M() { while ([|!done|]) { await Coroutine.Sleep(Short); } }")]
    [InlineData("[Coroutine] async Coroutine M() { while ([|!done|]) await Coroutine.Yield(); }")]
    [InlineData("[Coroutine] async Coroutine M() { do await Coroutine.Sleep(Short); while ([|!done|]); }")]
    [InlineData("[Coroutine] async Coroutine M() { for (; [|!done|];) await Coroutine.Sleep(Short); }")]
    [InlineData("[Coroutine] async Coroutine M() { while ([|!done|]) await Task.Delay(1); }")]
    [InlineData("[Coroutine] async Coroutine M() { while ([|!done|]) await Task.Yield(); }")]
    [InlineData("[Coroutine] async Coroutine M(Queue<int> q) { while ([|q.Count == 0|]) { { await Coroutine.Sleep(Short); } } }")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { while ([|!done|]) await Coroutine.Sleep(Short); yield return 1; }")]
    [InlineData("void M() { Func<Coroutine> f = async () => { while ([|!done|]) await Coroutine.Sleep(Short); }; }")]
    [InlineData("[Coroutine] async Coroutine M<T>(List<T> l) { while ([|l.Count == 0|]) await Coroutine.Sleep(Short); }")]
    public Task Reports(string body) => Body(body).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { while (true) await Coroutine.Sleep(Short); }")]
    [InlineData("[Coroutine] async Coroutine M() { while (!done) { Console.Write(1); await Coroutine.Sleep(Short); } }")]
    [InlineData("[Coroutine] async Coroutine M() { for (var i = 0; i < 9; i++) await Coroutine.Sleep(Short); }")]
    [InlineData("async Task M() { while (!done) await Task.Delay(1); }")]
    [InlineData("[Coroutine] async Coroutine M() { while (!done) await Work(); } [Coroutine] async Coroutine Work() => await Coroutine.Yield();")]
    [InlineData("[Coroutine] async Coroutine<bool> Ask() { await Coroutine.Yield(); return done; } [Coroutine] async Coroutine M() { while (!await Ask()) await Coroutine.Sleep(Short); }")]
    [InlineData("[Coroutine] async Coroutine M() { if (!done) await Coroutine.Sleep(Short); }")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); while (!done) Thread.Sleep(1); }")]
    [InlineData("[Coroutine] async Coroutine M(int[] xs) { foreach (var x in xs) await Coroutine.Sleep(Short); }")]
    [InlineData("[Coroutine] async Coroutine M() { while (!done) await Task.WhenAll(); }")]
    [InlineData("[Coroutine] async Coroutine M(TimeSpan end) { while (!done) await Coroutine.Sleep(end - EventLoop.Current.Time); }")]
    [InlineData("TimeSpan Left() => default; [Coroutine] async Coroutine M() { while (Left() > TimeSpan.Zero) await Coroutine.Sleep(Left()); }")]
    public Task IsSilent(string body) => Body(body).IsSilent();

    [Fact]
    public Task Is_information() =>
        Body("[Coroutine] async Coroutine M() { while ([|!done|]) await Coroutine.Yield(); }")
            .Saying("'!done' is asked again and again: let whoever changes it wake the coroutine")
            .As(DiagnosticSeverity.Info)
            .Reports();

    private static RuleCheck Body(string code) => Code("partial class C { bool done; static TimeSpan Short => TimeSpan.FromMilliseconds(1); " + code + " }");

    private static RuleCheck Code(string code) =>
        RuleCheck.Of(new BusyWaitAnalyzer()).Code("using Coroutines;\n" + code);
}
