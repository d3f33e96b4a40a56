using Coroutines.CodeFixes.Refactorings;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Editor;

/// <summary>A method of a library becomes a coroutine, and the program that calls it follows.</summary>
public class SeveralProjectsTests
{
    private const string Library = """
        using Coroutines;
        namespace Shop;
        public class Store
        {
            public async Task<int> Load(string name) { await Coroutine.Yield(); return name.Length; }
        }
        """;

    private const string Program = """
        using System.Text;

        namespace Shop;

        class Till
        {
            private readonly Store _store = new();

            async Task<int> Sell() => await _store.Load("x") + 1;

            Task<int> Look() => _store.Load("y");
        }
        """;

    private const string RepairedLibrary = """
        using Coroutines;
        namespace Shop;
        public partial class Store
        {
            [Coroutine]
            public async Coroutine<int> Load(string name) { await Coroutine.Yield(); return name.Length; }
        }
        """;

    private const string RepairedProgram = """
        using System.Text;
        using Coroutines;

        namespace Shop;

        partial class Till
        {
            private readonly Store _store = new();

            [Coroutine]
            async Coroutine<int> Sell() => await _store.Load("x") + 1;

            Task<int> Look() => EventLoop.Current.Submit(_store.Load("y"));
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fix_goes_on_to_the_callers_in_other_projects()
    {
        var session = new EditorSession(Library, Program);
        var offers = await EditorSession.FixesAsync(session.Library, await EditorSession.ReportsAsync(session.Library));
        await IsRepaired(Assert.Single(offers, static offer => offer.Action.EquivalenceKey == AwaitOutsideCoroutineFix.MakeChain).Fixed);
    }

    [Fact]
    public async Task Refactoring_goes_on_to_the_callers_in_other_projects()
    {
        var session = new EditorSession(Library, Program);
        var actions = new List<CodeAction>();
        var place = new TextSpan(Library.IndexOf("Load", StringComparison.Ordinal), 0);
        await new ConvertToCoroutineRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(session.Library, place, actions.Add, Token));
        await IsRepaired(await Harness.FixRun.ApplyAsync(Assert.Single(actions), Token));
    }

    private static async Task IsRepaired(Solution solution)
    {
        Assert.Equal(RepairedLibrary, await TextOf(solution, "Library"));
        Assert.Equal(RepairedProgram, await TextOf(solution, "Program"));
        foreach (var project in solution.Projects)
            Assert.Empty((await project.GetCompilationAsync(Token))!.GetDiagnostics(Token).Where(static d => d.Severity == DiagnosticSeverity.Error));
    }

    private static async Task<string> TextOf(Solution solution, string project) => (await EditorSession.DocumentOf(solution, project).GetTextAsync(Token)).ToString();
}
