using System.Reflection;
using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests;

/// <summary>
/// What holds for every rule alike. The theories run over all that the assembly holds, so a new rule needs its line in <see cref="Violations"/>.
/// </summary>
public class ConfigurationTests
{
    private static readonly Dictionary<Type, string> Violations = new()
    {
        [typeof(AwaitOutsideCoroutineAnalyzer)] = "class C { async Task M() { [|await|] Coroutine.Yield(); } }",
        [typeof(NeverAwaitedAnalyzer)] = "class C { void M() { [|Coroutine.Yield()|]; } }",
        [typeof(InvalidCoroutineAnalyzer)] = "class C { [Coroutine] Coroutine [|M|]() => default; }",
        [typeof(NotPartialAnalyzer)] = "class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }",
        [typeof(MissingAttributeAnalyzer)] = "class C { async Coroutine [|M|]() => await Coroutine.Yield(); }",
        [typeof(FunctionNotRewrittenAnalyzer)] = "class C { Func<Coroutine> F = [|async|] () => await Coroutine.Yield(); }",
        [typeof(UnmarkedOverrideAnalyzer)] = "interface I { Coroutine M(); } class C : I { public async Coroutine [|M|]() => await Coroutine.Yield(); }",
        [typeof(BlockingCallAnalyzer)] = "class C { async Coroutine M() { await Coroutine.Yield(); [|Thread.Sleep(1)|]; } }",
        [typeof(LockStatementAnalyzer)] = "class C { async Coroutine M(AsyncLock l) { await Coroutine.Yield(); [|lock (l)|] { } } }",
        [typeof(NestedRunAnalyzer)] = "class C { async Coroutine M(Coroutine c) { [|EventLoop.Run(c)|]; await Coroutine.Yield(); } }",
        [typeof(ConfigureAwaitAnalyzer)] = "class C { async Coroutine M(Task t) => await t.[|ConfigureAwait(false)|]; }",
        [typeof(UnawaitedResourceAnalyzer)] = "class C { void M(Func<Task<Stream>> f) { using var s = [|f()|]; } }",
        [typeof(ReturnedUnawaitedAnalyzer)] = "class C { Coroutine M(Func<Coroutine> f) { try { return [|f()|]; } finally { } } }",
        [typeof(NestedCoroutineAnalyzer)] = "class C { async Coroutine M(Func<Coroutine> f) => await [|Coroutine.ToThread(f)|]; }",
        [typeof(StarvingLoopAnalyzer)] = "class C { async Coroutine M() { await Coroutine.Yield(); [|while|] (true) { } } }",
        [typeof(BusyWaitAnalyzer)] = "class C { async Coroutine M(List<int> l) { while ([|l.Count == 0|]) await Coroutine.Yield(); } }",
        [typeof(SleepZeroAnalyzer)] = "class C { async Coroutine M() => await [|Coroutine.Sleep(default)|]; }",
        [typeof(SwallowedCancelAnalyzer)] = "class C { async Coroutine M() { try { await Coroutine.Yield(); } [|catch|] { } } }",
        [typeof(AwaitedTwiceAnalyzer)] = "class C { async Coroutine M(Coroutine c) { await c; await [|c|]; } }",
        [typeof(UnshieldedCleanupAnalyzer)] = "class C { async Coroutine M(Coroutine c) { try { await Coroutine.Yield(); } finally { [|await|] c; } } }",
        [typeof(DroppedLockAnalyzer)] = "class C { async Coroutine M(AsyncLock l) { [|await l.Acquire()|]; } }",
        [typeof(LeftScopeAnalyzer)] = "class C { async Coroutine M(bool b) { await TaskGroup.Run(async g => { await Coroutine.Yield(); if (b) [|return|] 1; return 2; }); } }",
        [typeof(AsyncVoidLambdaAnalyzer)] = "class C { void M(EventLoop l) => l.CallSoon([|async|] () => await Task.Yield()); }",
        [typeof(MissingTokenAnalyzer)] = "class C { async Coroutine M() => await Task.[|Delay|](1); }",
        [typeof(DroppedTaskAnalyzer)] = "class C { void M(EventLoop l, Coroutine c) { [|l.CreateTask(c)|]; } }",
        [typeof(ForwardingCoroutineAnalyzer)] = "class C { async Coroutine [|M|](Func<Coroutine> f) => await f(); }",
        [typeof(ForeignThreadAnalyzer)] = "class C { void M(AsyncEvent e) => Task.Run(() => [|e.Set()|]); }",
        [typeof(IndependentAwaitsAnalyzer)] = "class C { async Coroutine M() { [|await M(); await M();|] } }",
        [typeof(UnsavedLocalAnalyzer)] = "partial class C { [Coroutine(Restorable = true)] static async Coroutine M() { var [|t|] = new Thread(() => { }); await Coroutine.Yield(); t.Start(); } }",
        [typeof(ReacquireAnalyzer)] = "partial class C { [Coroutine(Restorable = true), [|Reacquire(\"t\", \"None\")|]] static async Coroutine M(int t) { await Coroutine.Yield(); M(t); } }",
        [typeof(UnrestorableAwaitAnalyzer)] = "partial class C { [Coroutine(Restorable = true)] static async Coroutine M() => [|await|] Task.Delay(1); }",
        [typeof(UnrestorableCallAnalyzer)] = "partial class C { [Coroutine] static async Coroutine N() => await Coroutine.Yield(); [Coroutine(Restorable = true)] static async Coroutine M() => await [|N()|]; }",
        [typeof(ResumePointsAnalyzer)] = "partial class C { [Coroutine(Restorable = true)] static async Coroutine [|M|]() => await Coroutine.Yield(); }",
        [typeof(NotRewrittenAnalyzer)] = "partial class C { [Coroutine] async Coroutine [|M|]() => await Coroutine.Yield(); }",
        [typeof(NotRewrittenWithTaskAnalyzer)] = "partial class C { [Coroutine] async Coroutine [|M|]() => await Task.Delay(1); }",
    };

    public static TheoryData<Type> Rules =>
    [
        .. typeof(NeverAwaitedAnalyzer).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null && !type.IsSubclassOf(typeof(DiagnosticSuppressor))),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Severity_is_the_users(Type rule) =>
        Code(rule).WithEditorConfig($"[*.cs]\ndotnet_diagnostic.{IdOf(rule)}.severity = suggestion").As(DiagnosticSeverity.Info).Reports();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Severity_rises_too(Type rule) =>
        Code(rule).WithEditorConfig($"[*.cs]\ndotnet_diagnostic.{IdOf(rule)}.severity = error").As(DiagnosticSeverity.Error).Reports();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Reports_in_a_generic_type(Type rule) => Code(rule, static code => "partial class Outer<TOuter> where TOuter : new()\n{\n" + code + "\n}").Reports();

    // A type that is partial is what CORO005 asks for.
    [Theory]
    [MemberData(nameof(Rules))]
    public Task Reports_in_a_part_of_a_type(Type rule) =>
        Code(rule, code => (rule == typeof(NotPartialAnalyzer) ? code : code.Replace("partial ", "").Replace("class C", "partial class C") + " partial class C { }")).Reports();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Reports_beside_top_level_statements(Type rule) => Code(rule, static code => "Console.WriteLine();\n" + code).AsProgram().Reports();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Severity_none_is_silent(Type rule) =>
        Silent(rule, "").WithEditorConfig($"[*.cs]\ndotnet_diagnostic.{IdOf(rule)}.severity = none").IsSilent();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Pragma_is_silent(Type rule) => Silent(rule, $"#pragma warning disable {IdOf(rule)}\n").IsSilent();

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Generated_code_is_silent(Type rule) => Silent(rule, "// <auto-generated/>\n").IsSilent();

    private static RuleCheck Code(Type rule) => Code(rule, static code => code);

    private static RuleCheck Code(Type rule, Func<string, string> within) => Check(rule).Code("using Coroutines;\n" + within(Violations[rule]));

    private static RuleCheck Silent(Type rule, string before) =>
        Check(rule).Code(before + "using Coroutines;\n" + Markup.Parse(Violations[rule]).Text);

    /// <summary>With an empty file of resume points, to which one rule compares.</summary>
    private static RuleCheck Check(Type rule) => RuleCheck.Of(Create(rule)).WithAdditionalFile("ResumePoints.txt", "");

    private static string IdOf(Type rule) => Create(rule).SupportedDiagnostics.Select(static rule => rule.Id).Distinct().Single();

    private static DiagnosticAnalyzer Create(Type rule)
    {
        return rule == typeof(NotRewrittenAnalyzer) ? new NotRewrittenAnalyzer(FindAny)
            : rule == typeof(NotRewrittenWithTaskAnalyzer) ? new NotRewrittenWithTaskAnalyzer(FindAny)
            : (DiagnosticAnalyzer)Activator.CreateInstance(rule)!;

        static Fallback FindAny(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken token) =>
            new("an await", declaration.Identifier.GetLocation());
    }
}
