using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class DroppedTaskTests
{
    [Theory]
    [InlineData("[|loop.CreateTask(F())|];")]
    [InlineData("[|EventLoop.Current.CreateTask(F())|];")]
    [InlineData("[|loop.CreateTask(N(), \"name\")|];")]
    [InlineData("[|loop.CreateEagerTask(F())|];")]
    [InlineData("[|loop.Submit(F())|];")]
    [InlineData("var t = [|loop.CreateTask(F())|];")]
    [InlineData("CoroutineTask<int> t = [|loop.CreateTask(N())|];")]
    [InlineData("if (b) [|loop.CreateTask(F())|];")]
    [InlineData("foreach (var x in new[] { 1 }) [|loop.CreateTask(F())|];")]
    [InlineData("Action a = () => { [|loop.CreateTask(F())|]; };")]
    [InlineData("void L<T>(T x) { [|loop.CreateTask(F())|]; } L(1);")]
    [InlineData("using var r = new EventLoopRunner(); [|r.CreateTask(F())|];")]
    [InlineData("EventLoop? maybe = loop; [|maybe?.CreateTask(F())|];")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("_ = loop.CreateTask(F());")]
    [InlineData("await loop.CreateTask(F());")]
    [InlineData("var t = loop.CreateTask(F()); await t;")]
    [InlineData("var list = new List<CoroutineTask>(); list.Add(loop.CreateTask(F())); await Coroutine.Gather(list);")]
    [InlineData("await TaskGroup.Run(async g => { g.CreateTask(F()); await F(); });")]
    [InlineData("_kept = loop.CreateTask(F());")]
    [InlineData("loop.CreateTask(F()).AddDoneCallback(t => { });")]
    [InlineData("var t = loop.CreateTask(F()); t.Cancel();")]
    [InlineData("Action a = () => loop.CreateTask(F()); a();")]
    [InlineData("await Coroutine.Gather(loop.CreateTask(F()), loop.CreateTask(F()));")]
    [InlineData("loop.CallSoon(() => { });")]
    [InlineData("_ = Task.Run(() => 1);")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("void M(EventLoop l, Coroutine c) { [|l.CreateTask(c)|]; }", true)]
    [InlineData("CoroutineTask M(EventLoop l, Coroutine c) => l.CreateTask(c);", false)]
    [InlineData("void M(EventLoop l, Coroutine c) => l.CreateTask(c);", false)]
    public Task In_members(string member, bool reports)
    {
        var check = Check().Code($"using Coroutines; partial class C {{ {member} }}");
        return reports ? check.Reports() : check.IsSilent();
    }

    [Fact]
    public Task Is_a_warning() =>
        Body("[|loop.CreateTask(F())|];")
            .Saying("Nobody has the task that 'CreateTask' gives, so its failure is seen late or never: keep it, or start it in a TaskGroup")
            .As(DiagnosticSeverity.Warning)
            .Reports();

    [Theory]
    [InlineData("[|loop.CreateTask(F())|]; // why", "_ = loop.CreateTask(F()); // why")]
    [InlineData("var t = [|loop.CreateTask(F())|];", "_ = loop.CreateTask(F());")]
    public Task Fix_discards(string before, string after) => Body(before).FixedBy(DroppedTaskFix.Discard, Whole(after));

    [Fact]
    public Task Fix_uses_the_group() =>
        Body("await TaskGroup.Run(async group => { await F(); [|EventLoop.Current.CreateTask(F())|]; });")
            .FixedBy(DroppedTaskFix.UseGroup, Whole("await TaskGroup.Run(async group => { await F(); group.CreateTask(F()); });"));

    [Theory]
    [InlineData("var t = [|loop.CreateTask(F())|]; Log(nameof(t));")]
    [InlineData("await TaskGroup.Run(async g => { await F(); [|loop.CreateEagerTask(F())|]; });", DroppedTaskFix.Discard)]
    public Task Offers(string statements, params string[] keys) => Body(statements).Offers(keys);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new DroppedTaskAnalyzer(), new DroppedTaskFix(), DroppedTaskFix.Discard, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                static void M(EventLoop l, Coroutine c) { [|l.CreateTask(c)|]; var t = [|l.CreateTask(c)|]; }
            }
            """, """
            using Coroutines;
            namespace A;
            class C
            {
                static void M(EventLoop l, Coroutine c) { _ = l.CreateTask(c); _ = l.CreateTask(c); }
            }
            """);

    private static RuleCheck Check() => RuleCheck.Of(new DroppedTaskAnalyzer()).With(new DroppedTaskFix());

    private static RuleCheck Body(string statements) => Check().Code(Whole(statements));

    private static string Whole(string statements) => $$"""
        using Coroutines;
        partial class C
        {
            CoroutineTask? _kept;
            [Coroutine] static async Coroutine F() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
            static void Log(object x) { }
            [Coroutine] async Coroutine M(bool b, EventLoop loop)
            {
                await F();
                {{statements}}
            }
        }
        """;
}
