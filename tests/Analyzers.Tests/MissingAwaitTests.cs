using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

/// <summary>The fix for C#'s own errors of a coroutine that stands where its result is wanted. CORO002 is run beside it, and its fix and this one are never both offered.</summary>
public class MissingAwaitTests
{
    [Theory]
    [InlineData("if ({|CS0029:Ready()|}) { /* why */ }", "if (await Ready()) { /* why */ }")]
    [InlineData("while ({|CS0023:!Ready()|}) { }", "while (!await Ready()) { }")]
    [InlineData("var n = {|CS0019:Count() + 1|};", "var n = await Count() + 1;")]
    [InlineData("var n = {|CS0019:1 + Count()|};", "var n = 1 + await Count();")]
    [InlineData("var n = {|CS0019:Count() + Count()|};", "var n = await Count() + await Count();")]
    [InlineData("var n = {|CS0019:Count() + Count()|} + Count();", "var n = await Count() + await Count() + await Count();")]
    [InlineData("var b = {|CS0019:Ready() && 1 > 0|};", "var b = await Ready() && 1 > 0;")]
    [InlineData("var n = 1; {|CS0019:n += Count()|};", "var n = 1; n += await Count();")]
    [InlineData("Show({|CS1503:Count()|});", "Show(await Count());")]
    [InlineData("Show({|CS1503:Count()|}, {|CS1503:Name()|});", "Show(await Count(), {|CS1503:Name()|});")]
    [InlineData("var n = Name().{|CS1061:Length|};", "var n = (await Name()).Length;")]
    [InlineData("var n = {|CS1929:this.Name()|}.Trim().Length;", "var n = (await this.Name()).Trim().Length;")]
    [InlineData("var n = Names().{|CS1061:Count|}(static name => name.Length > 1);", "var n = (await Names()).Count(static name => name.Length > 1);")]
    [InlineData("var s = {|CS0021:Names()[0]|};", "var s = (await Names())[0];")]
    [InlineData("foreach (var name in {|CS1579:Names()|}) { }", "foreach (var name in await Names()) { }")]
    [InlineData("var n = 1; n = {|CS0029:{|CORO002:Count()|}|};", "var n = 1; n = await Count();")]
    [InlineData("var t = EventLoop.Current.CreateTask(Count()); Show({|CS1503:t|});", "var t = EventLoop.Current.CreateTask(Count()); Show(await t);")]
    [InlineData("var c = Count(); Show({|CS1503:c|});", "var c = Count(); Show(await c);")]
    [InlineData("if ({|CS0029:(DateTime.Now.Ticks > 0 ? Ready() : Ready())|}) { }", "if (await (DateTime.Now.Ticks > 0 ? Ready() : Ready())) { }")]
    [InlineData("Func<Coroutine<bool>> f = async () => {|CS0023:!Ready()|}; await f();", "Func<Coroutine<bool>> f = async () => !await Ready(); await f();")]
    public Task Awaits(string before, string after) => Body(before).FixedBy(MissingAwaitFix.AddAwait, Text(Method(after)));

    [Theory]
    [InlineData("string s = {|CS0029:{|CORO002:Count()|}|};")] // an await does not help
    [InlineData("Show({|CS1503:Name()|});")]
    [InlineData("var n = Count().{|CS1061:Length|};")]
    [InlineData("if ({|CS0029:Work()|}) { }")] // it gives nothing
    [InlineData("if ({|CS0029:1|}) { }")] // no coroutine
    [InlineData("var n = {|CS0019:Work() + 1|};")]
    [InlineData("lock (this) { if ({|CS0029:Ready()|}) { } }")] // no await may stand there
    [InlineData("try { } catch when ({|CS0029:Ready()|}) { }")]
    [InlineData("int n = {|CS0029:{|CORO002:Count()|}|};")] // CORO002's fix awaits it
    public Task Offers_nothing(string statements) => Body(statements).Offers();

    [Theory]
    [InlineData("void M() { if ({|CS0029:Ready()|}) { } }")]
    [InlineData("async Task M() { if ({|CS0029:Ready()|}) { } await Task.Yield(); }")]
    [InlineData("Coroutine M() { if ({|CS0029:Ready()|}) { } return Work(); }")]
    [InlineData("static readonly bool s_ready = {|CS0029:{|CORO002:Made()|}|}; static Coroutine<bool> Made() => default;")]
    public Task Offers_nothing_outside_of_coroutines(string member) => Code(member).Offers();

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope)
    {
        const string before = """
            using Coroutines;
            class C
            {
                static async Coroutine<int> N() { await Coroutine.Yield(); return {|CS0019:N() + N()|}; }
                static async Coroutine<string> M() { if ({|CS0019:N() > 1|}) return "x"; return {|CS1929:M()|}.Trim(); }
            }
            """;
        const string after = """
            using Coroutines;
            class C
            {
                static async Coroutine<int> N() { await Coroutine.Yield(); return await N() + await N(); }
                static async Coroutine<string> M() { if (await N() > 1) return "x"; return (await M()).Trim(); }
            }
            """;
        return Check().Code(before).Code(before, "Other.cs", "Other").Leaving(scope == FixAllScope.Solution ? 0 : 3)
            .AllFixedBy(MissingAwaitFix.AddAwait, scope, after, scope == FixAllScope.Solution ? after : Markup.Parse(before).Text);
    }

    private static RuleCheck Body(string statements) => Code(Method(statements));

    private static RuleCheck Code(string member) => Check().Code(Whole(member));

    private static RuleCheck Check() => RuleCheck.Of(new NeverAwaitedAnalyzer()).With(new MissingAwaitFix()).Mending([.. new MissingAwaitFix().FixableDiagnosticIds]);

    private static string Method(string statements) => $"[Coroutine] async Coroutine M() {{ await Work(); {statements} }}";

    private static string Text(string member) => Markup.Parse(Whole(member)).Text;

    private static string Whole(string member) => $$"""
        using Coroutines;
        partial class C
        {
            [Coroutine] async Coroutine Work() => await Coroutine.Yield();
            [Coroutine] async Coroutine<bool> Ready() { await Coroutine.Yield(); return true; }
            [Coroutine] async Coroutine<int> Count() { await Coroutine.Yield(); return 1; }
            [Coroutine] async Coroutine<string> Name() { await Coroutine.Yield(); return ""; }
            [Coroutine] async Coroutine<List<string>> Names() { await Coroutine.Yield(); return []; }
            static void Show(int n) { }
            static void Show(int n, string s) { }
            {{member}}
        }
        """;
}
