using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.Tests;

public class FunctionNotRewrittenTests
{
    [Theory]
    [InlineData("class C { void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { EventLoop.Run(L(1)); [Coroutine] static async Coroutine<T> [|L|]<T>(T x) { await Coroutine.Yield(); return x; } } }")]
    [InlineData("class C { async Task M() { await Task.Yield(); [Coroutine] async IAsyncEnumerable<int> [|L|]() { await Task.Yield(); yield return 1; } } }")]
    [InlineData("class C { C() { Func<Coroutine> f = [|async|] () => await Coroutine.Yield(); } }")]
    [InlineData("class C { Func<int, Coroutine<int>> F = [|async|] x => { await Coroutine.Yield(); return x; }; }")]
    [InlineData("class C { Func<Coroutine> P => [|async|] delegate { await Coroutine.Yield(); }; }")]
    [InlineData("class C { void M() { var f = [|async|] Coroutine () => { Func<Coroutine> g = async () => await Coroutine.Yield(); await g(); }; } }")]
    [InlineData("class C { void M() { async Coroutine L() { Func<Coroutine> g = [|async|] () => await Coroutine.Yield(); await g(); } } }")]
    [InlineData("class C { void M() { Func<Task> t = async () => { Func<Coroutine> g = [|async|] () => await Coroutine.Yield(); await Task.Yield(); }; } }")]
    [InlineData("partial class C { async IAsyncEnumerable<int> M() { Func<Coroutine> g = [|async|] () => await Coroutine.Yield(); await Task.Yield(); yield return 1; } }")]
    public Task Reports(string type) => Code(type).Reports();

    [Theory]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { await L(); [Coroutine] async Coroutine L() => await Coroutine.Yield(); } }")]
    [InlineData("partial class C { [Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("partial class C { async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("class C { [Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("partial class C { [Coroutine(Rewrite = false)] async Coroutine M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); } }")]
    [InlineData("partial class C { [Coroutine] async IAsyncEnumerable<int> M() { Func<Coroutine> f = async () => await Coroutine.Yield(); await f(); yield return 1; } }")]
    [InlineData("class C { void M() { [Coroutine(Rewrite = false)] async Coroutine L() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { async Coroutine L() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { Func<Task> f = async () => await Task.Yield(); Action a = async () => await Task.Yield(); } }")]
    [InlineData("class C { void M() { Func<Coroutine> f = () => Coroutine.Sleep(default); } }")]
    [InlineData("class C { void M() { async IAsyncEnumerable<int> L() { await Task.Yield(); yield return 1; } } }")]
    public Task IsSilent(string type) => Code(type).IsSilent();

    [Theory]
    [InlineData("class C { void M() { [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }", "'L'")]
    [InlineData("class C { Func<Coroutine> F = [|async|] () => await Coroutine.Yield(); }", "The lambda")]
    public Task Names_the_function(string type, string name) =>
        Code(type).Saying($"{name} is left to the C# compiler: no coroutine method stands around it").As(DiagnosticSeverity.Info).Reports();

    [Theory]
    [InlineData("Func<Coroutine> F = [|Work|];")]
    [InlineData("void M() { Func<int, Coroutine<int>> f = [|Number|]; f = new([|Number|]); }")]
    [InlineData("void M() { var f = [|Work|]; EventLoop.Run(f()); }")]
    [InlineData("void M() { EventLoop.Run(Coroutine.Map(new[] { 1 }, 2, [|Number|])); }")]
    [InlineData("[Coroutine] async Coroutine M() { await TaskGroup.Run([|InGroup|]); }")]
    [InlineData("void M(C other) { Func<int, Coroutine<int>> f = other is null ? null! : [|other.OfThis|]; }")]
    [InlineData("Func<Coroutine> M() => [|C.Work|];")]
    [InlineData("void M() { Func<int, Coroutine<int>> f = [|this.OfThis|]; }")]
    [InlineData("void M() { Func<string, Coroutine<string>> f = [|Generic|]; f = [|Generic<string>|]; }")]
    [InlineData("Func<Coroutine>[] All => [[|Work|], [|Work|]];")]
    public Task Reports_delegates_of_methods(string member) => Code(WithMethods(member)).Reports();

    [Theory]
    [InlineData("Func<Coroutine> F = () => Work();")]
    [InlineData("Func<int, Coroutine<int>> F = n => Number(n);")]
    [InlineData("string M() => nameof(Work);")]
    [InlineData("Func<Coroutine> F = Unmarked;")]
    [InlineData("Func<Coroutine> F = Off;")]
    [InlineData("Func<Task> F = OfTask;")]
    [InlineData("event Func<Coroutine>? E; void M() { E += Work; E -= Work; }")]
    [InlineData("Func<Coroutine> F = NotPartial.Work;")]
    [InlineData("void M() { Func<Coroutine> f = L; Coroutine L() => Work(); }")]
    [InlineData("Func<IAsyncEnumerable<int>> F = Items;")]
    [InlineData("Func<string> F = default(Coroutine).ToString;")]
    public Task Is_silent_on_other_delegates(string member) => Code(WithMethods(member)).IsSilent();

    private const string Hidden = """
        partial class C
        {
            private sealed class Secret { }
            private sealed partial class Inner { [Coroutine] public static async Coroutine Work() => await Coroutine.Yield(); }
            internal sealed class Known { }
            [Coroutine] static async Coroutine Take(Secret s) => await Coroutine.Yield();
            [Coroutine] static async Coroutine<List<Secret>> Give() { await Coroutine.Yield(); return []; }
            [Coroutine] static async Coroutine Open(Known k) => await Coroutine.Yield();
            [Coroutine(Rewrite = false)] static async Coroutine Off(Secret s) => await Coroutine.Yield();
            static async Coroutine Unmarked(Secret s) => await Coroutine.Yield();
            [Coroutine] static async Coroutine Number(int n) => await Coroutine.Yield();
            [Coroutine] static async Coroutine Either(int n) => await Coroutine.Yield();
            static async Coroutine Either(string s) => await Coroutine.Yield();
            class NotPartial { [Coroutine] public static async Coroutine Work(Secret s) => await Coroutine.Yield(); }
            MEMBER
        }
        """;

    [Theory]
    [InlineData("void M() => EventLoop.Run([|Take(new())|]);")]
    [InlineData("void M() => EventLoop.Run([|C.Give()|]);")]
    [InlineData("void M() => EventLoop.Run([|Inner.Work()|]);")]
    [InlineData("Func<Coroutine> F = () => [|Take(new())|];")]
    [InlineData("Coroutine M() => [|Take(new())|];")]
    [InlineData("void M(dynamic d) => EventLoop.Run([|Number(d)|]);")]
    [InlineData("[Coroutine] async Coroutine M(dynamic d) => await [|Number(d)|];")]
    [InlineData("[Coroutine] async Coroutine M(dynamic d) { var c = [|C.Number(d)|]; await c; }")]
    public Task Reports_calls_that_no_interceptor_can_stand_for(string member) => Code(Hidden.Replace("MEMBER", member)).Reports();

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await Take(new());")]
    [InlineData("[Coroutine] async Coroutine M() { Func<Coroutine> f = () => Take(new()); await f(); }")]
    [InlineData("void M() => EventLoop.Run(Open(new()));")]
    [InlineData("void M() => EventLoop.Run(Off(new()));")]
    [InlineData("void M() => EventLoop.Run(Unmarked(new()));")]
    [InlineData("void M() => EventLoop.Run(NotPartial.Work(new()));")]
    [InlineData("string M() => nameof(Take);")]
    [InlineData("void M(dynamic d) => d.Number(1);")]
    [InlineData("void M(dynamic d) => EventLoop.Run(Unmarked(d));")]
    [InlineData("void M(dynamic d) => EventLoop.Run(Either(d));")]
    [InlineData("void M(dynamic d) => EventLoop.Run(Number((int)d));")]
    public Task Is_silent_on_other_calls(string member) => Code(Hidden.Replace("MEMBER", member)).IsSilent();

    [Theory]
    [InlineData("void M() => EventLoop.Run([|Take(new())|]);", "What this call reaches of 'Take' is left to the C# compiler: it stands in no coroutine method, and no interceptor can name 'Secret'")]
    [InlineData("void M(dynamic d) => EventLoop.Run([|Number(d)|]);", "What this call reaches of 'Number' is left to the C# compiler: a dynamic call is only bound when it runs")]
    public Task Says_why_no_interceptor_can(string member, string message) => Code(Hidden.Replace("MEMBER", member)).Saying(message).Reports();

    [Fact]
    public Task Names_the_method_of_a_delegate() =>
        Code(WithMethods("Func<Coroutine> F = [|Work|];")).Saying("What this delegate calls of 'Work' is left to the C# compiler: say the call in a lambda").Reports();

    [Theory]
    [InlineData("Func<Coroutine> F = [|Work|]; // why", "Func<Coroutine> F = () => Work(); // why")]
    [InlineData("Func<int, Coroutine<int>> F = [|C.Number|];", "Func<int, Coroutine<int>> F = n => C.Number(n);")]
    [InlineData("void M(int n) { Func<int, Coroutine<int>> f = [|this.OfThis|]; }", "void M(int n) { Func<int, Coroutine<int>> f = n2 => this.OfThis(n2); }")]
    [InlineData("Func<string, int, Coroutine> F = [|Two|];", "Func<string, int, Coroutine> F = (a, b) => Two(a, b);")]
    [InlineData("void M() { EventLoop.Run(Coroutine.Map(new[] { 1 }, 2, [|Number|])); }", "void M() { EventLoop.Run(Coroutine.Map(new[] { 1 }, 2, n => Number(n))); }")]
    [InlineData("void M() { var f = [|Work|]; EventLoop.Run(f()); }", "void M() { var f = () => Work(); EventLoop.Run(f()); }")]
    [InlineData("[Coroutine] async Coroutine M() { await TaskGroup.Run([|InGroup|]); }", "[Coroutine] async Coroutine M() { await TaskGroup.Run(group => InGroup(group)); }")]
    public Task Fix_calls_in_a_lambda(string before, string after) =>
        Code(WithMethods(before)).With(new FunctionNotRewrittenFix()).FixedBy(FunctionNotRewrittenFix.MakeLambda, "using Coroutines;\n" + WithMethods(after));

    // Another object may be called later, and a parameter without a type has none.
    [Theory]
    [InlineData("void M(C other) { Func<int, Coroutine<int>> f = [|other.OfThis|]; }")]
    [InlineData("void M() { var f = [|Number|]; }")]
    public Task Offers_no_lambda_that_would_mean_something_else(string member) => Code(WithMethods(member)).With(new FunctionNotRewrittenFix()).Offers();

    [Fact]
    public Task Reports_in_top_level_code() =>
        RuleCheck.Of(new FunctionNotRewrittenAnalyzer()).AsProgram().Code("""
            using Coroutines;

            EventLoop.Run(Main2());
            Func<Coroutine> again = [|async|] () => await Main2();

            [Coroutine]
            static async Coroutine [|Main2|]() => await Coroutine.Yield();
            """).Reports();

    [Fact]
    public Task Is_silent_where_the_project_turns_rewriting_off() =>
        Code("class C { Func<Coroutine> F = async () => await Coroutine.Yield(); }").WithProperty("CoroutinesRewrite", "false").IsSilent();

    [Theory]
    [InlineData("class C { void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { C() { EventLoop.Run(L(1)); [Coroutine] static async Coroutine<T> [|L|]<T>(T x) { await Coroutine.Yield(); return x; } } }")]
    [InlineData("class C { int P { get { return EventLoop.Run(L()); [Coroutine] async Coroutine<int> [|L|]() { await Coroutine.Yield(); return 1; } } } }")]
    [InlineData("struct S { void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M() { Func<Coroutine> f = L; [Coroutine] async Coroutine [|L|]() { var x = 1; Func<int> g = () => x; x = await N(g()); async Coroutine<int> N(int n) { await Coroutine.Yield(); return n; } } } }")]
    public Task Offers_a_method(string type) => Code(type).With(new FunctionNotRewrittenFix()).Offers(FunctionNotRewrittenFix.MakeMethod);

    [Theory]
    [InlineData("class C { void M(int n) { EventLoop.Run(L()); [Coroutine] async Coroutine<int> [|L|]() { await Coroutine.Yield(); return n; } } }")]
    [InlineData("class C { void M() { var n = 1; EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() { await Coroutine.Yield(); n++; } } }")]
    [InlineData("class C { void M<T>() { EventLoop.Run(L()); [Coroutine] async Coroutine<T?> [|L|]() { await Coroutine.Yield(); return default(T); } } }")]
    [InlineData("class C { void M() { var n = 1; EventLoop.Run(L()); int N() => n; [Coroutine] async Coroutine<int> [|L|]() { await Coroutine.Yield(); return N(); } } }")]
    [InlineData("class C(int n) { public int P = n; void M() { EventLoop.Run(L()); [Coroutine] async Coroutine<int> [|L|]() { await Coroutine.Yield(); return n; } } }")]
    [InlineData("class C { int P { set { EventLoop.Run(L()); [Coroutine] async Coroutine<int> [|L|]() { await Coroutine.Yield(); return value; } } } }")]
    [InlineData("class C { void L(int n) { } void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class B { public int L; } class C : B { void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { void M(bool b) { if (b) { int L() => 1; L(); } else { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } } }")]
    [InlineData("class C { void M(dynamic d) { EventLoop.Run(L(d)); [Coroutine] async Coroutine [|L|](int n) => await Coroutine.Yield(); } }")]
    [InlineData("interface I { void M() { EventLoop.Run(L()); [Coroutine] async Coroutine [|L|]() => await Coroutine.Yield(); } }")]
    [InlineData("class C { Func<Coroutine> F = [|async|] () => await Coroutine.Yield(); }")]
    public Task Offers_nothing(string type) => Code(type).With(new FunctionNotRewrittenFix()).Offers();

    [Fact]
    public Task Fix_makes_a_method_of_the_type() =>
        Code(""""
            class C
            {
                private int _count;

                public C()
                {
                    // Counts.
                    [Coroutine]
                    async Coroutine<int> [|Work|]() => _count += await Step(1);

                    EventLoop.Run(Work()); // now

                    [Coroutine] static async Coroutine<int> [|Step|](int n)
                    {
                        var text = """
                            one
                              two
                            """;
                        await Coroutine.Yield();

                        return n + text.Length;
                    }
                }

                public int Count => _count;
            }
            """").With(new FunctionNotRewrittenFix()).FixedBy(FunctionNotRewrittenFix.MakeMethod, """"
            using Coroutines;
            partial class C
            {
                private int _count;

                public C()
                {
                    EventLoop.Run(Work()); // now
                }

                // Counts.
                [Coroutine]
                private async Coroutine<int> Work() => _count += await Step(1);

                [Coroutine] private static async Coroutine<int> Step(int n)
                {
                    var text = """
                            one
                              two
                            """;
                    await Coroutine.Yield();

                    return n + text.Length;
                }

                public int Count => _count;
            }
            """");

    [Fact]
    public Task Fix_makes_a_class_for_a_program() =>
        Program("""
            using Coroutines;

            EventLoop.Run(Serve());

            [Coroutine]
            static async Coroutine [|Serve|]()
            {
                await Coroutine.Yield();
                Console.WriteLine(Twice(2));
            }

            static int Twice(int n) => 2 * n;
            """).FixedBy(FunctionNotRewrittenFix.MakeMethod, """
            using Coroutines;

            EventLoop.Run(Serve());

            static partial class Program
            {
                [Coroutine]
                private static async Coroutine Serve()
                {
                    await Coroutine.Yield();
                    Console.WriteLine(Twice(2));
                }

                private static int Twice(int n) => 2 * n;
            }
            """);

    // Then the delegate is what is not rewritten.
    [Fact]
    public Task Fix_finds_the_class_of_a_program() =>
        Program("""
            using Coroutines;

            [Coroutine]
            async Coroutine [|Serve|]() => await Coroutine.Yield();

            Func<Coroutine> serve = Serve;
            EventLoop.Run(serve());

            partial class Program
            {
                public const int Port = 80;
            }
            """).Leaving(1).FixedBy(FunctionNotRewrittenFix.MakeMethod, """
            using Coroutines;

            Func<Coroutine> serve = Serve;
            EventLoop.Run(serve());

            partial class Program
            {
                public const int Port = 80;

                [Coroutine]
                private static async Coroutine Serve() => await Coroutine.Yield();
            }
            """);

    [Theory]
    [InlineData("var n = 1; EventLoop.Run(Serve()); [Coroutine] async Coroutine<int> [|Serve|]() { await Coroutine.Yield(); return n; }")]
    [InlineData("EventLoop.Run(Serve()); [Coroutine] async Coroutine<int> [|Serve|]() { await Coroutine.Yield(); return args.Length; }")]
    [InlineData("EventLoop.Run(Serve()); [Coroutine] async Coroutine [|Serve|]() => await Coroutine.Yield(); partial class Program { int Serve; }")]
    [InlineData("EventLoop.Run(Serve()); [Coroutine] async Coroutine [|Serve|]() => await Coroutine.Yield(); class Serve { }")]
    public Task Offers_nothing_in_a_program(string code) => Program("using Coroutines;\n" + code).Offers();

    [Fact]
    public Task Fix_all_of_a_program() =>
        Program("""
            using Coroutines;

            EventLoop.Run(First());

            [Coroutine]
            static async Coroutine [|First|]() => await Second();

            [Coroutine]
            static async Coroutine [|Second|]() => await Coroutine.Yield();

            var n = 1;
            EventLoop.Run(Third());

            [Coroutine]
            async Coroutine<int> [|Third|]()
            {
                await Second();
                return n;
            }
            """).Leaving(1).AllFixedBy(FunctionNotRewrittenFix.MakeMethod, FixAllScope.Document, """
            using Coroutines;

            EventLoop.Run(First());

            var n = 1;
            EventLoop.Run(Third());

            [Coroutine]
            async Coroutine<int> Third()
            {
                await Second();
                return n;
            }

            static partial class Program
            {
                [Coroutine]
                private static async Coroutine First() => await Second();

                [Coroutine]
                private static async Coroutine Second() => await Coroutine.Yield();
            }
            """);

    [Theory]
    [MemberData(nameof(FixAllCheck.Scopes), MemberType = typeof(FixAllCheck))]
    public Task Fix_all(FixAllScope scope) =>
        FixAllCheck.Run(new FunctionNotRewrittenAnalyzer(), new FunctionNotRewrittenFix(), FunctionNotRewrittenFix.MakeMethod, scope, """
            using Coroutines;
            namespace A;
            class C
            {
                void M() { EventLoop.Run(One()); [Coroutine] async Coroutine [|One|]() => await Two(); [Coroutine] async Coroutine [|Two|]() => await Coroutine.Yield(); }
                void N() { EventLoop.Run(One()); [Coroutine] async Coroutine [|One|]() => await Coroutine.Yield(); }
            }
            """, """
            using Coroutines;
            namespace A;
            partial class C
            {
                void M() { EventLoop.Run(One()); }

                [Coroutine] private static async Coroutine One() => await Two();

                [Coroutine] private static async Coroutine Two() => await Coroutine.Yield();
                void N() { EventLoop.Run(One()); [Coroutine] async Coroutine One() => await Coroutine.Yield(); }
            }
            """, left: 1);

    private static string WithMethods(string member) => $$"""
        partial class C
        {
            {{member}}
            [Coroutine] static async Coroutine Work() => await Coroutine.Yield();
            [Coroutine] static async Coroutine<int> Number(int n) { await Coroutine.Yield(); return n; }
            [Coroutine] async Coroutine<int> OfThis(int n) { await Coroutine.Yield(); return n; }
            [Coroutine] static async Coroutine<T> Generic<T>(T x) { await Coroutine.Yield(); return x; }
            [Coroutine] static async Coroutine Two(string a, int b) => await Coroutine.Yield();
            [Coroutine] static async Coroutine InGroup(TaskGroup group) => await Coroutine.Yield();
            [Coroutine] static async IAsyncEnumerable<int> Items() { await Coroutine.Yield(); yield return 1; }
            [Coroutine(Rewrite = false)] static async Coroutine Off() => await Coroutine.Yield();
            static async Coroutine Unmarked() => await Coroutine.Yield();
            static async Task OfTask() => await Task.Yield();
            class NotPartial { [Coroutine] public static async Coroutine Work() => await Coroutine.Yield(); }
        }
        """;

    private static RuleCheck Code(string type) =>
        RuleCheck.Of(new FunctionNotRewrittenAnalyzer()).Code("using Coroutines;\n" + type);

    private static RuleCheck Program(string code) => RuleCheck.Of(new FunctionNotRewrittenAnalyzer()).With(new FunctionNotRewrittenFix()).AsProgram().Code(code);
}
