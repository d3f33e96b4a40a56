using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class UnrestorableCallTests
{
    [Theory]
    [InlineData("await [|Plain()|];")]
    [InlineData("await [|Unmarked()|];")]
    [InlineData("await [|Result()|];")]
    [InlineData("var t = EventLoop.Current.CreateTask([|Plain()|]); await t;")]
    [InlineData("async Coroutine L() => await [|Plain()|]; await [|L()|];")]
    [InlineData("[Coroutine] async Coroutine L() => await [|Plain()|]; await L();")]
    [InlineData("await [|L()|]; async Coroutine L() => await Coroutine.Yield();")]
    [InlineData("await [|L(1)|]; static async Coroutine<int> L(int k) { await Coroutine.Yield(); return k; }")]
    [InlineData("await [|1.Extended()|];")]
    [InlineData("await foreach (var x in [|Items()|]) { }")]
    [InlineData("await foreach (var x in [|PlainItems()|].WithCancellation(default)) { }")]
    [InlineData("await using var items = [|Items()|].GetAsyncEnumerator();")]
    public Task Reports(string statements) => Body(statements).Reports();

    [Theory]
    [InlineData("await Restorable();")]
    [InlineData("await M();")]
    [InlineData("await Coroutine.Sleep(default);")]
    [InlineData("await Coroutine.Gather(Restorable(), Restorable());")]
    [InlineData("await Handed();")]
    [InlineData("await foreach (var x in RestorableItems()) { }")]
    [InlineData("await foreach (var x in HandedItems()) { }")]
    [InlineData("I i = new D(); await i.Go();")]
    [InlineData("Func<Coroutine> f = async () => await Coroutine.Yield(); await f();")]
    [InlineData("[Coroutine] async Coroutine L() => await Coroutine.Yield(); await L();")]
    [InlineData("Coroutine L() => Restorable(); await L();")]
    [InlineData("Func<Task> f = async () => { _ = Plain(); await Task.Yield(); }; f();")]
    public Task IsSilent(string statements) => Body(statements).IsSilent();

    [Theory]
    [InlineData("[Coroutine] static async Coroutine M() => await Plain();")]
    [InlineData("[Coroutine(Restorable = true, RunsAgain = true)] static async Coroutine M() => await Plain();")]
    public Task Is_silent_where_it_is_not_saved(string member) =>
        Check().Code($"using Coroutines; static partial class C {{ [Coroutine] static async Coroutine Plain() => await Coroutine.Yield(); {member} }}").IsSilent();

    [Fact]
    public Task Of_a_type_or_an_assembly() => Check().Code("""
        using Coroutines;
        [Restorable]
        static partial class C
        {
            [Coroutine] static async Coroutine One() => await Two();
            [Coroutine] static async Coroutine Two() => await [|Three()|];
            [Coroutine(Restorable = false)] static async Coroutine Three() => await Coroutine.Yield();
        }
        """).Saying("'Two' cannot be saved while it waits for 'Three', which is not restorable").As(DiagnosticSeverity.Warning).Reports();

    [Theory]
    [InlineData("[Coroutine]", "[Coroutine(Restorable = true)]")]
    [InlineData("[Coroutine()]", "[Coroutine(Restorable = true)]")]
    [InlineData("[Coroutine(Restorable = false)]", "[Coroutine(Restorable = true)]")]
    [InlineData("[Coroutine(RunsAgain = false)]", "[Coroutine(RunsAgain = false, Restorable = true)]")]
    public Task Fix_marks_the_callee(string before, string after) => Check().Code(Whole(before, "[|Plain()|]")).FixedBy(UnrestorableCallFix.MakeRestorable, Whole(after, "Plain()"));

    [Fact]
    public Task Fix_marks_an_iterator() => Check()
        .Code("using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async Coroutine M() { await foreach (var x in [|Items()|]) { } } [Coroutine] static async IAsyncEnumerable<int> Items() { await Coroutine.Yield(); yield return 1; } }")
        .FixedBy(UnrestorableCallFix.MakeRestorable, "using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async Coroutine M() { await foreach (var x in Items()) { } } [Coroutine(Restorable = true)] static async IAsyncEnumerable<int> Items() { await Coroutine.Yield(); yield return 1; } }");

    [Fact]
    public Task Fix_marks_a_local_function() => Check()
        .Code("using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async Coroutine M() { await [|L()|]; async Coroutine L() => await Coroutine.Yield(); } }")
        .FixedBy(UnrestorableCallFix.MarkFunction, "using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async Coroutine M() { await L(); [Coroutine] async Coroutine L() => await Coroutine.Yield(); } }");

    [Fact]
    public Task Fix_in_another_file() => Check()
        .Code("using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async Coroutine M() => await [|Plain()|]; }")
        .Code("using Coroutines; static partial class C { [Coroutine] static async Coroutine Plain() => await Coroutine.Yield(); }", "Other.cs")
        .FixedBy(UnrestorableCallFix.MakeRestorable, "using Coroutines; static partial class C { [Coroutine(Restorable = true)] static async Coroutine M() => await Plain(); }");

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) => FixAllCheck.Run(
        new UnrestorableCallAnalyzer(), new UnrestorableCallFix(), UnrestorableCallFix.MakeRestorable, scope, "namespace A;\n" + Whole("[Coroutine]", "[|Plain()|]"), "namespace A;\n" + Whole("[Coroutine(Restorable = true)]", "Plain()"));

    private static string Whole(string mark, string call) => $$"""
        static partial class C
        {
            {{mark.Replace("[", "[Coroutines.", StringComparison.Ordinal)}} static async Coroutines.Coroutine Plain() => await Coroutines.Coroutine.Yield();
            [Coroutines.Coroutine(Restorable = true)] static async Coroutines.Coroutine M() => await {{call}};
        }
        """;

    private static RuleCheck Check() => RuleCheck.Of(new UnrestorableCallAnalyzer()).With(new UnrestorableCallFix());

    private static RuleCheck Body(string statements) => Check().Code($$"""
        using Coroutines;
        interface I { Coroutine Go(); }
        partial class D : I
        {
            [Coroutine] public async Coroutine Go() => await Coroutine.Yield();
        }
        static partial class C
        {
            [Coroutine] static async Coroutine Extended(this int x) => await Coroutine.Yield();
            [Coroutine] static async Coroutine Plain() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> Result() { await Coroutine.Yield(); return 1; }
            static async Coroutine Unmarked() => await Coroutine.Yield();
            [Coroutine(Restorable = true)] static async Coroutine Restorable() => await Coroutine.Yield();
            static Coroutine Handed() => Restorable();
            [Coroutine] static async IAsyncEnumerable<int> Items() { await Coroutine.Yield(); yield return 1; }
            static async IAsyncEnumerable<int> PlainItems() { await Task.Yield(); yield return 1; }
            [Coroutine(Restorable = true)] static async IAsyncEnumerable<int> RestorableItems() { await Coroutine.Yield(); yield return 1; }
            static IAsyncEnumerable<int> HandedItems() => RestorableItems();
            [Coroutine(Restorable = true)] static async Coroutine M()
            {
                {{statements}}
            }
        }
        """);
}
