using System.Collections.Immutable;
using System.Reflection;
using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Coroutines.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Editor;

/// <summary>What an editor holds: a solution with a library and a program that uses it, all rules, all fixes, all refactorings.</summary>
internal sealed class EditorSession
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_rules = [.. InstancesIn<DiagnosticAnalyzer>(typeof(NeverAwaitedAnalyzer).Assembly)];
    private static readonly ImmutableArray<CodeFixProvider> s_fixes = [.. InstancesIn<CodeFixProvider>(typeof(NeverAwaitedFix).Assembly)];
    private static readonly ImmutableArray<CodeRefactoringProvider> s_refactorings = [.. InstancesIn<CodeRefactoringProvider>(typeof(NeverAwaitedFix).Assembly)];

    public EditorSession(string library, string program)
    {
        var solution = CodeWorkspace.Create(
            [new SourceFile("Library", "Library.cs", Markup.Parse(library)), new SourceFile("Program", "Program.cs", Markup.Parse(program))]);
        Solution = solution.AddProjectReference(ProjectOf(solution, "Program").Id, new ProjectReference(ProjectOf(solution, "Library").Id));
    }

    public Solution Solution { get; private set; }

    public Document Library => DocumentOf(Solution, "Library");

    public Document Program => DocumentOf(Solution, "Program");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Document DocumentOf(Solution solution, string project) => ProjectOf(solution, project).Documents.Single(document => document.Name == project + ".cs");

    public void Type(Document document, string text) => Solution = Solution.WithDocumentText(document.Id, SourceText.From(text));

    /// <summary>What all rules say of a file. An exception in a rule ends the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(Document document)
    {
        var tree = await document.GetSyntaxTreeAsync(Token);
        return [.. (await DiagnosticRun.OfAsync(document.Project, s_rules, Token)).Rules.Where(rule => rule.Location.SourceTree == tree)];
    }

    /// <summary>Every fix on offer for these, computed to the end.</summary>
    public static async Task<List<(CodeFixProvider Fix, CodeAction Action, Solution Fixed)>> FixesAsync(Document document, IEnumerable<Diagnostic> reports)
    {
        var all = new List<(CodeFixProvider, CodeAction, Solution)>();
        foreach (var report in reports)
        {
            foreach (var fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(report.Id)))
            {
                foreach (var action in await FixRun.OffersAsync(document, report, fix, Token))
                    all.Add((fix, action, await FixRun.ApplyAsync(action, Token)));
            }
        }

        return all;
    }

    public static async Task<Solution?> FixAllAsync(Document document, CodeFixProvider fix, CodeAction action, FixAllScope scope) =>
        await FixRun.FixAllAsync(document, fix, action.EquivalenceKey!, scope, s_rules, Token) is { } all ? await FixRun.ApplyAsync(all, Token) : null;

    /// <summary>Every refactoring on offer at the caret, computed to the end.</summary>
    public static async Task RefactorAsync(Document document, int caret)
    {
        foreach (var refactoring in s_refactorings)
        {
            var actions = new List<CodeAction>();
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(caret, 0), actions.Add, Token));
            foreach (var action in actions)
                await FixRun.ApplyAsync(action, Token);
        }
    }

    private static Project ProjectOf(Solution solution, string name) => solution.Projects.Single(project => project.Name == name);

    private static IEnumerable<T> InstancesIn<T>(Assembly assembly) =>
        assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).Select(static type => (T)Activator.CreateInstance(type)!);
}
