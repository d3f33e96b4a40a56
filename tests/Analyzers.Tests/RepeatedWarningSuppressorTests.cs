using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests;

public class RepeatedWarningSuppressorTests
{
    [Theory]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); M(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); this.M(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); Coroutine.Yield(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine<int> M() { await Coroutine.Yield(); N().M(); return 1; } C N() => this;", "CS4014")]
    [InlineData("async Task M(Func<Coroutine> f) { await Task.Yield(); f(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { }", "CS1998")]
    [InlineData("async Coroutine<int> M() => 1;", "CS1998")]
    [InlineData("Func<Coroutine> F = async () => { };", "CS1998")]
    [InlineData("void M() { async Coroutine L() { } EventLoop.Run(L()); }", "CS1998")]
    [InlineData("[Coroutine] async IAsyncEnumerable<int> M() { yield return 1; }", "CS1998")]
    public async Task Silences(string member, string id) => Assert.Equal([(id, true)], await WarningsOf(member));

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); M(); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); Task.Delay(1); }", "CS4014")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); EventLoop.Current.CreateTask(M()); }", "CS4014")]
    [InlineData("async Task M() { }", "CS1998")]
    [InlineData("async IAsyncEnumerable<int> M() { yield return 1; }", "CS1998")]
    [InlineData("[Coroutine] async Coroutine M() { await Coroutine.Yield(); Func<Task> f = async () => { }; await f(); }", "CS1998")]
    public async Task Leaves(string member, string id) => Assert.Equal([(id, false)], await WarningsOf(member));

    private static async Task<IEnumerable<(string Id, bool Suppressed)>> WarningsOf(string member)
    {
        var file = new SourceFile("Project", "Test.cs", new Markup($"using Coroutines; partial class C {{ {member} }}", []));
        var solution = CodeWorkspace.Create([file]);
        var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), [new RepeatedWarningSuppressor()], TestContext.Current.CancellationToken);
        return run.Compiler.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(static d => (d.Id, d.IsSuppressed));
    }
}
