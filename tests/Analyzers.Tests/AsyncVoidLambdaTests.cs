using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class AsyncVoidLambdaTests
{
    [Theory]
    [InlineData("Action a = [|async|] () => await Task.Yield(); a();")]
    [InlineData("Action<int> a = [|async|] x => { await Task.Yield(); Log(x); }; a(1);")]
    [InlineData("new List<int>().ForEach([|async|] x => await Task.Delay(x));")]
    [InlineData("Array.ForEach(new[] { 1 }, [|async|] x => await Task.Delay(x));")]
    [InlineData("loop.CallSoon([|async|] () => await Task.Yield());")]
    [InlineData("loop.CallLater(default, [|async|] () => { await Task.Yield(); });")]
    [InlineData("loop.CreateTask(F()).AddDoneCallback([|async|] t => await Task.Yield());")]
    [InlineData("Parallel.ForEach(new[] { 1 }, [|async|] x => await Task.Delay(x));")]
    [InlineData("Generic<string>([|async|] x => await Task.Delay(1));")]
    [InlineData("Func<Coroutine> f = async () => { await F(); Action a = [|async|] () => await Task.Yield(); a(); }; await f();")]
    [InlineData("Action a = [|async|] delegate { await Task.Yield(); }; a();")]
    [InlineData("Log((Action)([|async|] () => await Task.Yield()));")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("Func<Coroutine> f = async () => await F(); await f();")]
    [InlineData("Func<Task> f = async () => await Task.Yield(); await f();")]
    [InlineData("Action a = () => Log(1); a();")]
    [InlineData("Changed += async (s, e) => await Task.Yield();")]
    [InlineData("EventHandler h = async (s, e) => await Task.Yield(); Log(h);")]
    [InlineData("await Task.Run(async () => await Task.Yield());")]
    [InlineData("loop.CallSoon(() => Log(1));")]
    [InlineData("await TaskGroup.Run(async g => { await F(); });")]
    [InlineData("async Task L() => await Task.Yield(); await L();")]
    [InlineData("await Parallel.ForEachAsync(new[] { 1 }, async (x, t) => await Task.Delay(x, t));")]
    [InlineData("var f = async () => await Task.Yield(); await f();")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("void M() { Action a = async () => await Task.Yield(); a(); }", false)]
    [InlineData("async Task M() { await Task.Yield(); Action a = async () => await Task.Yield(); a(); }", false)]
    [InlineData("void M(EventLoop l) { l.CallSoon([|async|] () => await Task.Yield()); }", true)]
    public Task Elsewhere_only_for_the_loop(string member, bool reports)
    {
        var check = Check().Code($"using Coroutines; partial class C {{ {member} }}");
        return reports ? check.Reports() : check.IsSilent();
    }

    [Fact]
    public Task Is_a_warning() =>
        Body("Action a = [|async|] () => await Task.Yield(); a();")
            .Saying("As 'Action' this lambda is async void: nobody can await it, and its failure ends the process")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("Action a = [|async|] () => await Task.Yield(); a(); // why", "Func<Coroutine> a = async () => await Task.Yield(); await a(); // why")]
    [InlineData("Action<int, string> a = [|async|] (x, y) => { await Task.Yield(); Log(x); }; if (b) a(1, \"\");", "Func<int, string, Coroutine> a = async (x, y) => { await Task.Yield(); Log(x); }; if (b) await a(1, \"\");")]
    public Task Fix_changes_the_delegate(string before, string after) => Body(before).FixedBy(AsyncVoidLambdaFix.ChangeDelegate, Whole(after));

    [Theory]
    [InlineData("Action a = [|async|] () => await Task.Yield(); Log(a);")]
    [InlineData("new List<int>().ForEach([|async|] x => await Task.Delay(x));")]
    [InlineData("Action a = [|async|] () => await Task.Yield(); lock (this) a();")]
    public Task Offers_nothing_that_would_not_compile(string statements) => Body(statements).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new AsyncVoidLambdaAnalyzer(), new AsyncVoidLambdaFix(), AsyncVoidLambdaFix.ChangeDelegate, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { Action a = [|async|] () => await Task.Yield(); await Task.Yield(); a(); Action b = [|async|] () => await Task.Yield(); b(); }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M() { Func<Coroutine> a = async () => await Task.Yield(); await Task.Yield(); await a(); Func<Coroutine> b = async () => await Task.Yield(); await b(); }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new AsyncVoidLambdaAnalyzer()).With(new AsyncVoidLambdaFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            event EventHandler Changed { add { } remove { } }
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            static void Generic<T>(Action<T> f) { }
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b, EventLoop loop)
            {
                await F();
                {{statements}}
            }
        }
        """;
}
