using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class ForeignThreadTests
{
    [Theory]
    [InlineData("await Task.Run(() => [|e.Set()|]);")]
    [InlineData("await Task.Run(() => { [|e.Set()|]; });")]
    [InlineData("new Thread(() => [|e.Set()|]).Start();")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => [|e.Set()|]);")]
    [InlineData("await Coroutine.ToThread(() => [|q.PutNowait(1)|]);")]
    [InlineData("await Coroutine.ToThread(() => [|q.TryPut(1)|]);")]
    [InlineData("await Coroutine.ToThread(() => { if (b) [|future.SetResult(1)|]; });")]
    [InlineData("await Task.Run(() => [|t.Cancel()|]);")]
    [InlineData("await Task.Run(() => [|l.Release()|]);")]
    [InlineData("await Task.Run(() => [|loop.CallSoon(() => { })|]);")]
    [InlineData("await Task.Run(() => { var c = [|EventLoop.Current|]; });")]
    [InlineData("await Coroutine.ToThread(() => { var c = [|Coroutine.CancellationToken|]; });")]
    [InlineData("Parallel.For(0, 9, i => [|q.PutNowait(i)|]);")]
    [InlineData("await Task.Factory.StartNew(() => [|e.Clear()|]);")]
    [InlineData("using var timer = new Timer(_ => [|e.Set()|], null, 1, 1);")]
    [InlineData("await TaskGroup.Run(async g => { await Task.Run(() => [|g.Cancel()|]); });")]
    [InlineData("await Task.Run(() => [|_event.Set()|]);")]
    [InlineData("void L<T>(AsyncQueue<T> q, T x) => new Thread(() => [|q.PutNowait(x)|]).Start(); L(q, 1);")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("e.Set();")]
    [InlineData("await Task.Run(() => loop.CallSoonThreadsafe(() => e.Set()));")]
    [InlineData("await Task.Run(() => loop.Submit(q.Put(1)));")]
    [InlineData("await Task.Run(() => loop.CallSoonThreadsafe(e.Set));")]
    [InlineData("var flag = new ThreadSafeFlag(); await Task.Run(() => flag.Set());")]
    [InlineData("await Task.Run(() => Log(q.Count));")]
    [InlineData("loop.CallSoon(() => e.Set());")]
    [InlineData("new List<int>().ForEach(x => q.PutNowait(x));")]
    [InlineData("await TaskGroup.Run(async g => { await F(); g.Cancel(); });")]
    [InlineData("new Thread(() => EventLoop.Run(F())).Start();")]
    [InlineData("new Thread(() => { var own = new AsyncEvent(); own.Set(); }).Start();")]
    [InlineData("var x = await Coroutine.ToThread(() => 1); q.PutNowait(x);")]
    [InlineData("await Task.Run(() => Log(e.ToString()));")]
    [InlineData("var other = new Queue<int>(); await Task.Run(() => other.Enqueue(1));")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Fact]
    public Task Is_a_warning() =>
        Body("await Task.Run(() => [|e.Set()|]);")
            .Saying("'AsyncEvent.Set' belongs to the event loop, and this runs on another thread: use EventLoop.CallSoonThreadsafe")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("await Task.Run(() => [|e.Set()|]); // why", "await Task.Run(() => loop.CallSoonThreadsafe(() => e.Set())); // why")]
    [InlineData("await Task.Run(() => { [|q.TryPut(1)|]; });", "await Task.Run(() => { loop.CallSoonThreadsafe(() => q.TryPut(1)); });")]
    public Task Fix_hands_to_the_loop(string before, string after) => Body(before).FixedBy(ForeignThreadFix.CallSoon, Whole(after));

    [Fact]
    public Task Fix_asks_for_the_loop_first() =>
        Check().Code("""
            using Coroutines;
            class C
            {
                static async Coroutine M(AsyncEvent e)
                {
                    // first
                    await Coroutine.Yield();
                    await Task.Run(() => [|e.Set()|]);
                }
            }
            """).FixedBy(ForeignThreadFix.CallSoon, """
            using Coroutines;
            class C
            {
                static async Coroutine M(AsyncEvent e)
                {
                    // first
                    var loop = EventLoop.Current;
                    await Coroutine.Yield();
                    await Task.Run(() => loop.CallSoonThreadsafe(() => e.Set()));
                }
            }
            """);

    [Theory]
    [InlineData("await Task.Run(() => [|q.TryPut(1)|]);")]
    [InlineData("await Task.Run(() => { var c = [|EventLoop.Current|]; });")]
    public Task Offers_nothing_that_would_mean_something_else(string statements) => Body(statements).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new ForeignThreadAnalyzer(), new ForeignThreadFix(), ForeignThreadFix.CallSoon, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(AsyncEvent e)
                {
                    await Task.Run(() => [|e.Set()|]);
                    await Task.Run(() => [|e.Clear()|]);
                }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static async Coroutine M(AsyncEvent e)
                {
                    var loop = EventLoop.Current;
                    await Task.Run(() => loop.CallSoonThreadsafe(() => e.Set()));
                    await Task.Run(() => loop.CallSoonThreadsafe(() => e.Clear()));
                }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new ForeignThreadAnalyzer()).With(new ForeignThreadFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            readonly AsyncEvent _event = new();
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b, EventLoop loop, AsyncEvent e, AsyncQueue<int> q, AsyncLock l, CoroutineTask t, Future<int> future)
            {
                await F();
                {{statements}}
            }
        }
        """;
}
