using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class AwaitOutsideCoroutineTests
{
    private const string Helpers = """
            [Coroutine] static async Coroutine Work() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> Number() { await Coroutine.Yield(); return 1; }
            [Coroutine] static async IAsyncEnumerable<int> Numbers() { await Coroutine.Yield(); yield return 1; }
            static async IAsyncEnumerable<int> Foreign() { await Task.Yield(); yield return 1; }
            sealed class Opened { public Coroutine DisposeAsync() => Coroutine.Completed; }
            sealed class Sequence
            {
                public Sequence GetAsyncEnumerator() => this;
                public int Current => 1;
                public Coroutine<bool> MoveNextAsync() => Coroutine.FromResult(false);
            }
        """;

    [Theory]
    [InlineData("async Task M() { [|await|] Work(); }")]
    [InlineData("async Task<int> M() => [|await|] Number();")]
    [InlineData("async ValueTask M() => [|await|] Work();")]
    [InlineData("async void M() => [|await|] Work();")]
    [InlineData("async Task M() => [|await|] Coroutine.Sleep(default);")]
    [InlineData("async Task M() => [|await|] Coroutine.Yield();")]
    [InlineData("async Task M(CoroutineTask t) => [|await|] t;")]
    [InlineData("async Task<int> M(CoroutineTask<int> t) => [|await|] t;")]
    [InlineData("async Task M(Coroutine c) { if ([|await|] Number() > [|await|] Number()) [|await|] c; }")]
    [InlineData("async IAsyncEnumerable<int> M() { [|await|] Work(); yield return 1; }")]
    [InlineData("Func<Task> F = async () => [|await|] Work();")]
    [InlineData("event EventHandler? E; void M() => E += async (_, _) => [|await|] Work();")]
    [InlineData("void M() { var f = async () => { [|await|] Work(); }; _ = f(); }")]
    [InlineData("void M() { async Task L() => [|await|] Work(); _ = L(); }")]
    [InlineData("[Coroutine] async Coroutine M() { await Task.Run(async () => { [|await|] Work(); }); }")]
    [InlineData("async Task M() { [|await|] foreach (var x in Numbers()) { } }")]
    [InlineData("async Task M() { [|await|] foreach (var x in new Sequence()) { } }")]
    [InlineData("async Task M() { [|await|] using var x = new Opened(); }")]
    [InlineData("async Task M() { [|await|] using (new Opened()) { } }")]
    [InlineData("async Task M() { [|await|] using (Opened x = new()) { } }")]
    public Task Reports(string member) => Code(member).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { await Work(); }")]
    [InlineData("async Coroutine M() { await Work(); }")]
    [InlineData("async Coroutine<int> M() => await Number();")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { await Work(); yield return 1; }")]
    [InlineData("Func<Coroutine> F = async () => await Work();")]
    [InlineData("Func<Coroutine<int>> F = async () => await Number();")]
    [InlineData("void M() { var f = async Coroutine () => await Work(); EventLoop.Run(f()); }")]
    [InlineData("void M() { async Coroutine L() => await Work(); EventLoop.Run(L()); }")]
    [InlineData("async Task M() { await Task.Yield(); }")]
    [InlineData("async Task M() { await EventLoop.Current.Submit(Work()); }")]
    [InlineData("async Task M() { await foreach (var x in Foreign()) { } }")]
    [InlineData("async Task M(Stream s) { await using (s) { } await using var t = s; }")]
    [InlineData("async Coroutine M() { await foreach (var x in Numbers()) { } await using var x2 = new Opened(); }")]
    [InlineData("void M() => EventLoop.Run(Work());")]
    [InlineData("async Task M(List<Coroutine> all) { all.Add(Work()); using var x = new StringReader(\"\"); await Task.Yield(); }")]
    public Task IsSilent(string member) => Code(member).IsSilent();

    [Theory]
    [InlineData("int M() { return [|await|] Number(); }", "CS4032")]
    [InlineData("void M() { [|await|] Work(); }", "CS4033")]
    [InlineData("Action F = () => { [|await|] Work(); };", "CS4034")]
    [InlineData("Func<Coroutine> F = () => { [|await|] Work(); return default; };", "CS4034")]
    [InlineData("Coroutine M() { [|await|] Work(); return default; }", "CS4032")]
    [InlineData("int P { get { return [|await|] Number(); } }", "CS4032")]
    [InlineData("C() { [|await|] Work(); }", "CS4033")]
    public Task Reports_beside_the_compiler(string member, string error) => Code(member).WithErrors(error).Reports();

    [Theory]
    [InlineData("void M() { await Task.Yield(); }", "CS4033")]
    [InlineData("int M() { return await Task.FromResult(1); }", "CS4032")]
    [InlineData("void M() { await Missing(); }", "CS0103", "CS4033")]
    [InlineData("async Missing M() { await Work(); }", "CS0161", "CS0246")]
    [InlineData("int _field = await Number();", "CS1992")]
    public Task Leaves_other_errors_to_the_compiler(string member, params string[] errors) => Code(member).WithErrors(errors).IsSilent();

    [Theory]
    [InlineData("async Task M() => [|await|] Number();", "'M' is not a coroutine and cannot await 'Coroutine<int>', which needs the event loop: make it a coroutine, or await EventLoop.Current.Submit(...)")]
    [InlineData("Func<Task> F = async () => [|await|] Work();", "This lambda is not a coroutine and cannot await 'Coroutine', which needs the event loop: make it a coroutine, or await EventLoop.Current.Submit(...)")]
    [InlineData(
        "async Task I.M() => [|await|] Work(); } interface I { Task M(); } partial class C : I {",
        "'M' is not a coroutine and cannot await 'Coroutine', which needs the event loop: make it a coroutine, or await EventLoop.Current.Submit(...)")]
    [InlineData("async Task M() => [|await|] Coroutine.Yield();", "'M' is not a coroutine and cannot await 'YieldAwaitable', which needs the event loop: make it a coroutine")]
    public Task Says_what_needs_the_loop(string member, string message) => Code(member).Saying(message).As(DiagnosticSeverity.Error).Reports();

    [Fact]
    public Task Reports_in_top_level_code_and_offers_a_loop() =>
        RuleCheck.Of(new AwaitOutsideCoroutineAnalyzer()).With(new AwaitOutsideCoroutineFix()).AsProgram().Code("""
            using Coroutines;

            var x = [|await|] P.Number(); // the answer
            await Task.Yield();
            static partial class P { [Coroutine] public static async Coroutine<int> Number() { await Coroutine.Yield(); return 1; } }
            """)
            .Saying("The top-level code is not a coroutine and cannot await 'Coroutine<int>', which needs the event loop: await it in a coroutine, and run that with EventLoop.Run")
            .FixedBy(AwaitOutsideCoroutineFix.Run, """
            using Coroutines;

            var x = EventLoop.Run(P.Number()); // the answer
            await Task.Yield();
            static partial class P { [Coroutine] public static async Coroutine<int> Number() { await Coroutine.Yield(); return 1; } }
            """);

    [Theory]
    [InlineData("static async Task Main() { [|await|] Work(); }", "static async Task Main() { EventLoop.Run(Work()); }", null)]
    [InlineData("static void Main() { [|await|] Work(); }", "static void Main() { EventLoop.Run(Work()); }", "CS4033")]
    public Task Fix_runs_a_loop_where_the_program_starts(string before, string after, string? error) =>
        Code(before).AsProgram().WithErrors(error is null ? [] : [error]).FixedBy(AwaitOutsideCoroutineFix.Run, Whole(after));

    [Theory]
    [InlineData("async Task M() { [|await|] Work(); }", "[Coroutine]\n    async Coroutine M() { await Work(); }")]
    [InlineData("public static async Task<int> M() => [|await|] Number();", "[Coroutine]\n    public static async Coroutine<int> M() => await Number();")]
    [InlineData(
        "async ValueTask<List<int>> M() { [|await|] Work(); return []; }",
        "[Coroutine]\n    async Coroutine<List<int>> M() { await Work(); return []; }")]
    [InlineData("async void M() { [|await|] Work(); }", "[Coroutine]\n    async Coroutine M() { await Work(); }")]
    [InlineData("[Obsolete] async Task M() { [|await|] Work(); }", "[Coroutine]\n    [Obsolete] async Coroutine M() { await Work(); }")]
    [InlineData(
        "async IAsyncEnumerable<int> M() { [|await|] Work(); yield return 1; }",
        "[Coroutine]\n    async IAsyncEnumerable<int> M() { await Work(); yield return 1; }")]
    [InlineData(
        "void M() { async Task L() => [|await|] Work(); var l = L(); }",
        "void M() { async Coroutine L() => await Work(); var l = L(); }")]
    [InlineData(
        "void M() { var f = async () => { [|await|] Work(); }; var c = f(); }",
        "void M() { var f = async Coroutine () => { await Work(); }; var c = f(); }")]
    [InlineData(
        "void M() { var f = async (int x) => { [|await|] Work(); return x; }; var c = f(1); }",
        "void M() { var f = async Coroutine<int> (int x) => { await Work(); return x; }; var c = f(1); }")]
    [InlineData(
        "[Coroutine] async Coroutine M() { Func<Task> f = async () => [|await|] Work(); await f(); }",
        "[Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await Work(); await f(); }")]
    [InlineData(
        "[Coroutine] async Coroutine M() { Func<int, Task<int>> f = async n => { [|await|] Work(); return n; }; var x = await f(1) + await f(2); }",
        "[Coroutine] async Coroutine M() { Func<int, Coroutine<int>> f = async n => { await Work(); return n; }; var x = await f(1) + await f(2); }")]
    public Task Fix_makes_it_a_coroutine(string before, string after) => Code(before).FixedBy(AwaitOutsideCoroutineFix.MakeCoroutine, Whole(after));

    [Theory]
    [InlineData("all.Select(async x => x + [|await|] Number())", "all.Select(async Coroutine<int> (int x) => x + await Number())")]
    [InlineData("all.Select(static async (x, i) => { [|await|] Work(); })", "all.Select(static async Coroutine (int x, int i) => { await Work(); })")]
    public Task Fix_makes_coroutines_of_what_is_gathered(string before, string after) =>
        Code($"[Coroutine] async Coroutine M(int[] all) => await Coroutine.Gather({before});")
            .WithErrors("CS1503")
            .FixedBy(AwaitOutsideCoroutineFix.MakeCoroutine, Whole($"[Coroutine] async Coroutine M(int[] all) => await Coroutine.Gather({after});"));

    [Theory]
    [InlineData("int M() { return [|await|] Number(); }", "CS4032", "[Coroutine]\n    async Coroutine<int> M() { return await Number(); }")]
    [InlineData("Task<int> M() { return [|await|] Number(); }", "CS4032", "[Coroutine]\n    async Coroutine<int> M() { return await Number(); }")]
    [InlineData("void M() { [|await|] Work(); }", "CS4033", "[Coroutine]\n    async Coroutine M() { await Work(); }")]
    [InlineData("Coroutine M() { [|await|] Work(); return Work(); }", "CS4032", "[Coroutine]\n    async Coroutine M() { await Work(); await Work(); }")]
    [InlineData("Func<Coroutine> F = () => { [|await|] Work(); };", "CS4034", "Func<Coroutine> F = async () => { await Work(); };")]
    [InlineData("Func<int, Coroutine> F = static x => { [|await|] Work(); };", "CS4034", "Func<int, Coroutine> F = static async x => { await Work(); };")]
    public Task Fix_adds_what_the_compiler_misses(string before, string error, string after) =>
        Code(before)
            .WithErrors(error == "CS4034" ? ["CS1643", error] : [error])
            .FixedBy(AwaitOutsideCoroutineFix.MakeCoroutine, Whole(after));

    [Theory]
    [InlineData("void M() => Unknown(async () => await Work());", "CS0103")]
    [InlineData("void M() => Take(async x => await Work(), 1); void Take(Func<int, Coroutine> f) { }", "CS1501")]
    public Task Says_nothing_of_a_lambda_whose_type_is_unknown(string code, string error) => Code(code).WithErrors(error).IsSilent();

    [Fact]
    public Task Fix_makes_the_types_partial_and_keeps_the_comments() =>
        RuleCheck.Of(new AwaitOutsideCoroutineAnalyzer()).With(new AwaitOutsideCoroutineFix()).Code("""
            using Coroutines;

            public static class C
            {
                /// <summary>Documented.</summary>
                public static async Task<int> M( /* none */ ) // here
                {
                    [|await|] Coroutine.Yield(); // there
                    return 1;
                }
            }
            """).FixedBy(AwaitOutsideCoroutineFix.MakeCoroutine, """
            using Coroutines;

            public static partial class C
            {
                /// <summary>Documented.</summary>
                [Coroutine]
                public static async Coroutine<int> M( /* none */ ) // here
                {
                    await Coroutine.Yield(); // there
                    return 1;
                }
            }
            """);

    [Theory]
    [InlineData("async Task M() { [|await|] Work(); }", "async Task M() { await EventLoop.Current.Submit(Work()); }")]
    [InlineData("async Task<int> M() => 1 + [|await|] Number();", "async Task<int> M() => 1 + await EventLoop.Current.Submit(Number());")]
    [InlineData("Func<Task> F = async () => [|await|] /* now */ Work();", "Func<Task> F = async () => await /* now */ EventLoop.Current.Submit(Work());")]
    public Task Fix_hands_it_to_the_loop(string before, string after) => Code(before).FixedBy(AwaitOutsideCoroutineFix.Submit, Whole(after));

    [Fact]
    public Task Fix_names_the_loop_in_full_where_it_must() =>
        RuleCheck.Of(new AwaitOutsideCoroutineAnalyzer()).With(new AwaitOutsideCoroutineFix())
            .Code("class C { async Task M(Coroutines.Coroutine c) { [|await|] c; } }")
            .FixedBy(AwaitOutsideCoroutineFix.Submit, "class C { async Task M(Coroutines.Coroutine c) { await Coroutines.EventLoop.Current.Submit(c); } }");

    [Theory]
    [InlineData("public override async void M() => [|await|] Work(); } abstract class B { public abstract void M();", true)]
    [InlineData("async Task I.M() => [|await|] Work(); } interface I { Task M();", true)]
    [InlineData("public async Task M() => [|await|] Work(); } interface I { Task M();", true)]
    [InlineData("async void M() => [|await|] Work(); Action Taken => M;", true)]
    [InlineData("async Task M() => [|await|] Work(); Func<Task> Taken => this.M;", true)]
    [InlineData("[Obsolete, Case] async Task M() => [|await|] Work(); } class CaseAttribute : Attribute {", true)]
    [InlineData("Func<Task> F = async () => [|await|] Work();", true)]
    [InlineData("[Coroutine] async Coroutine M() { Func<Task> f = async () => [|await|] Work(); await Task.WhenAll(f(), f()); }", true)]
    [InlineData("async Task M() { Func<Task> f = async () => [|await|] Work(); await f(); }", true)]
    [InlineData("[Coroutine] async Coroutine M() => await Task.Run(async () => [|await|] Work());", true)]
    [InlineData("[Coroutine] async Coroutine M(int[] all) => await Task.WhenAll(all.Select(async x => [|await|] Work()));", true)]
    [InlineData("[Coroutine] async Coroutine M(int[] all) { var c = all.Select(async x => [|await|] Work()).ToList(); await c[0]; }", true)]
    [InlineData("async Task M(CoroutineTask t, Action a) { a = M2; await Task.Yield(); } async void M2() => [|await|] Coroutine.Yield();", false)]
    public Task Makes_nothing_a_coroutine_whose_shape_others_depend_on(string member, bool submits)
    {
        var bases = member.Contains("override", StringComparison.Ordinal) ? " : B" : member.Contains("interface I", StringComparison.Ordinal) ? " : I" : "";
        return RuleCheck.Of(new AwaitOutsideCoroutineAnalyzer()).With(new AwaitOutsideCoroutineFix())
            .Code($$"""
                using Coroutines;
                namespace N
                {
                    static partial class H { [Coroutine] public static async Coroutine Work() => await Coroutine.Yield(); }
                    class C{{bases}} { {{member.Replace("Work()", "H.Work()", StringComparison.Ordinal)}} }
                }
                """)
            .Offers(submits ? [AwaitOutsideCoroutineFix.Submit] : []);
    }

    [Fact]
    public Task Offers_both_ways() =>
        Code("async Task M() => [|await|] Work();").Offers(AwaitOutsideCoroutineFix.MakeCoroutine, AwaitOutsideCoroutineFix.Submit);

    [Fact]
    public Task Cannot_hand_over_what_is_no_coroutine() =>
        Code("async Task M(CoroutineTask t) => [|await|] t;").Offers(AwaitOutsideCoroutineFix.MakeCoroutine);

    [Fact]
    public Task Fix_goes_on_to_the_callers() =>
        Code("async Task M() => [|await|] Work(); async Task N() { await M(); } Task O() => N();")
            .FixedBy(AwaitOutsideCoroutineFix.MakeChain, Whole("[Coroutine]\n    async Coroutine M() => await Work(); [Coroutine] async Coroutine N() { await M(); } Task O() => EventLoop.Current.Submit(N());"));

    [Fact]
    public Task Callers_are_asked_for_where_there_are_any() =>
        Code("async Task M() => [|await|] Work(); async Task N() => await M();")
            .Offers(AwaitOutsideCoroutineFix.MakeCoroutine, AwaitOutsideCoroutineFix.Submit, AwaitOutsideCoroutineFix.MakeChain);

    /// <summary>Where a caller does more with the task than to await it, only the fix that changes the callers leaves code that compiles.</summary>
    [Theory]
    [InlineData("async Task N() { await M(); M(); _ = M(); await (M()); var t = M(); await t; }", true)]
    [InlineData("int M(int n) => n; int N() => M(1);", true)]
    [InlineData("bool N() => M().IsCompleted;", false)]
    [InlineData("Task N() => M();", false)]
    [InlineData("async Task N() => await this.M().ConfigureAwait(false);", false)]
    [InlineData("async Task N() { var t = M(); await Task.WhenAll(t); }", false)]
    [InlineData("async Task N() => await Task.WhenAny(M(), M());", false)]
    [InlineData("async Task N() { var a = M(); var b = M(); await a; await b; }", false)]
    [InlineData("async Task N() { var a = M(); await a; await a; }", false)]
    public Task Callers_that_want_a_task_get_one(string caller, bool stays) =>
        Code("async Task M() => [|await|] Work(); " + caller).Offers([.. stays ? [AwaitOutsideCoroutineFix.MakeCoroutine] : Array.Empty<string>(), AwaitOutsideCoroutineFix.Submit, AwaitOutsideCoroutineFix.MakeChain]);

    [Fact]
    public Task Generated_code_wants_nothing() =>
        Code("static async Task M() => [|await|] Work(); static async Task N() => await M();")
            .Code("// <auto-generated/>\npartial class C { void Machine() { var awaiter = M().GetAwaiter(); awaiter.GetResult(); } }", "Machine.g.cs")
            .Offers(AwaitOutsideCoroutineFix.MakeCoroutine, AwaitOutsideCoroutineFix.Submit, AwaitOutsideCoroutineFix.MakeChain);

    [Theory]
    [InlineData("await Task.WhenAll(M(), M()); async Task M() => [|await|] W.Work();")]
    [InlineData("var t = M(); t.Wait(); async Task M() => [|await|] W.Work();")]
    [InlineData("var f = async () => [|await|] W.Work(); Task t = f(); await t;")]
    [InlineData("await C.N(); static class C { static async Task M(this string s) => [|await|] W.Work(); public static Task N() => \"a\".M(); }", AwaitOutsideCoroutineFix.MakeChain)]
    [InlineData("_ = new D(); class C { public virtual async Task M() => [|await|] W.Work(); } class D : C { public override Task M() => Task.CompletedTask; }")]
    public Task Whoever_wants_the_task_is_found(string code, params string[] others) =>
        RuleCheck.Of(new AwaitOutsideCoroutineAnalyzer()).With(new AwaitOutsideCoroutineFix()).AsProgram()
            .Code("using Coroutines; using System.Threading.Tasks;\n" + code + "\nstatic class W { public static async Coroutine Work() => await Coroutine.Yield(); }")
            .Offers([AwaitOutsideCoroutineFix.Submit, .. others]);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all_makes_a_coroutine_of_each_method_once(FixAllScope scope) =>
        FixAllCheck.Run(new AwaitOutsideCoroutineAnalyzer(), new AwaitOutsideCoroutineFix(), AwaitOutsideCoroutineFix.MakeCoroutine, scope, """
            using Coroutines;
            namespace A;
            static class C
            {
                static async Task M() { [|await|] Coroutine.Yield(); [|await|] N(); }

                static async Coroutine N() { await Coroutine.Yield(); }

                static async Task<int> O() { [|await|] N(); return 1; }
            }
            """, """
            using Coroutines;
            namespace A;
            static partial class C
            {
                [Coroutine]
                static async Coroutine M() { await Coroutine.Yield(); await N(); }

                static async Coroutine N() { await Coroutine.Yield(); }

                [Coroutine]
                static async Coroutine<int> O() { await N(); return 1; }
            }
            """);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all_hands_each_to_the_loop(FixAllScope scope) =>
        FixAllCheck.Run(new AwaitOutsideCoroutineAnalyzer(), new AwaitOutsideCoroutineFix(), AwaitOutsideCoroutineFix.Submit, scope, """
            using Coroutines;
            namespace A;
            static class C
            {
                static async Task M() { [|await|] Twice([|await|] N()); }
                static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
                static async Coroutine Twice(int x) { await N(); }
            }
            """, """
            using Coroutines;
            namespace A;
            static class C
            {
                static async Task M() { await EventLoop.Current.Submit(Twice(await EventLoop.Current.Submit(N()))); }
                static async Coroutine<int> N() { await Coroutine.Yield(); return 1; }
                static async Coroutine Twice(int x) { await N(); }
            }
            """);

    private static RuleCheck Code(string member) =>
        RuleCheck.Of(new AwaitOutsideCoroutineAnalyzer()).With(new AwaitOutsideCoroutineFix()).Code(Whole(member));

    private static string Whole(string member) => $$"""
        using Coroutines;
        partial class C
        {
            {{member}}
        {{Helpers}}
        }
        """;
}
