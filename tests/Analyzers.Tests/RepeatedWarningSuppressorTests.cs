using System.Collections.Immutable;
using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests;

public class RepeatedWarningSuppressorTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); M(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); this.M(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); Coroutine.Yield(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine<int> M() { await Coroutine.Yield(); N().M(); return 1; } C N() => this;", "CS4014")]
    [InlineData("async Task M(Func<Coroutine> f) { await Task.Yield(); f(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); EventLoop.Current.CreateTask(M()); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); EventLoop.Current.Submit(M()); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M(TaskGroup g) { await Coroutine.Yield(); g.CreateTask(M(g)); }", "CS4014")]
    [InlineData("Func<TaskGroup, Coroutine> F = async g => { await Coroutine.Yield(); g.CreateTask(Coroutine.Sleep(default)); };", "CS4014")]
    [InlineData("async Task M(TaskGroup g) { await Task.Yield(); g.CreateTask(Coroutine.Sleep(default)); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { }", "CS1998")]
    [InlineData("async Coroutine<int> M() => 1;", "CS1998")]
    [InlineData("Func<Coroutine> F = async () => { };", "CS1998")]
    [InlineData("void M() { async Coroutine L() { } EventLoop.Run(L()); }", "CS1998")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { yield return 1; }", "CS1998")]
    public async Task Silences(string member, string id) => Assert.Equal([(id, true)], await WarningsOf(member));

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); M(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); Task.Delay(1); }", "CS4014")]
    [InlineData("async Task M() { }", "CS1998")]
    [InlineData("async IAsyncEnumerable<int> M() { yield return 1; }", "CS1998")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); Func<Task> f = async () => { }; await f(); }", "CS1998")]
    public async Task Leaves(string member, string id) => Assert.Equal([(id, false)], await WarningsOf(member));

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await Task.Yield();", "CA2007", true)]
    [InlineData("[Coroutine] async Coroutine M() { Func<Coroutine> f = async () => await f2(); await f(); } Func<Coroutine> f2 = null!;", "VSTHRD111", true)]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { await Task.Yield(); yield return 1; }", "RCS1090", true)]
    [InlineData("async Task M() => await Task.Yield();", "MA0004", false)]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); async Task L() => await Task.Yield(); await L(); }", "CA2007", null)]
    public async Task Silences_rules_that_want_a_configured_await(string member, string id, bool? suppressed) =>
        Assert.All(await WarningsOf(member, new Impostor(id, SyntaxKind.AwaitExpression)), warning => Assert.Equal(suppressed ?? warning.Text.Contains("Coroutine") || warning.Text.Contains("L()"), warning.Suppressed));

    [Theory]
    [InlineData("[Coroutine] async Coroutine M() => await Task.Yield();", "VSTHRD200", true)]
    [InlineData("Coroutine<int> M() => default;", "RCS1046", true)]
    [InlineData("async Task M() => await Task.Yield();", "VSTHRD200", false)]
    public async Task Silences_rules_that_want_another_name(string member, string id, bool suppressed) =>
        Assert.Equal(suppressed, Assert.Single(await WarningsOf(member, new Impostor(id, SyntaxKind.MethodDeclaration))).Suppressed);

    private static async Task<IEnumerable<(string Text, bool Suppressed)>> WarningsOf(string member, DiagnosticAnalyzer other)
    {
        var file = new SourceFile("Project", "Test.cs", new Markup($"using Coroutines; partial class C {{ {member} }}", []));
        var solution = CodeWorkspace.Create([file]);
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new RepeatedWarningSuppressor(), other], TestContext.Current.CancellationToken);
        var warnings = run.Compiler.Where(d => d.Id == other.SupportedDiagnostics[0].Id).Select(static d => (d.Location.SourceTree!.ToString().Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length), d.IsSuppressed)).ToList();
        Assert.NotEmpty(warnings);
        return warnings;
    }

    /// <summary>Reports what another's rule would.</summary>
#pragma warning disable RS1001, RS1017, RS1036 // never loaded by a compiler
    private sealed class Impostor(string id, SyntaxKind kind) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _rule = new(id, "rule", "rule", "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                node => node.ReportDiagnostic(Diagnostic.Create(_rule, node.Node is MethodDeclarationSyntax method ? method.Identifier.GetLocation() : node.Node.GetLocation())), kind);
        }
    }
#pragma warning restore RS1001, RS1017, RS1036

    private static async Task<IEnumerable<(string Id, bool Suppressed)>> WarningsOf(string member)
    {
        var file = new SourceFile("Project", "Test.cs", new Markup($"using Coroutines; partial class C {{ {member} }}", []));
        var solution = CodeWorkspace.Create([file]);
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new RepeatedWarningSuppressor()], TestContext.Current.CancellationToken);
        return run.Compiler.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => (d.Id, d.IsSuppressed));
    }
}
