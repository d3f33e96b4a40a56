using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>
/// A test of one rule, told as a sentence: <c>RuleCheck.Of(analyzer).With(fix).Code("...[|here|]...").FixedBy(key, "...")</c>.
/// The sources must compile, but for the errors that the test names.
/// </summary>
internal sealed class RuleCheck
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly List<SourceFile> _files = [];
    private CodeFixProvider? _fix;
    private string[] _errors = [];
    private string[] _mended = [];
    private string? _message;
    private string? _editorConfig;
    private string? _globalConfig;
    private (string Name, string Text)? _additionalFile;
    private OutputKind _output = OutputKind.DynamicallyLinkedLibrary;
    private DiagnosticSeverity? _severity;
    private bool _hasRuntime = true;
    private int _left;

    private RuleCheck(ImmutableArray<DiagnosticAnalyzer> analyzers) => _analyzers = analyzers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static RuleCheck Of(params ImmutableArray<DiagnosticAnalyzer> analyzers) => new(analyzers);

    public RuleCheck With(CodeFixProvider fix) => Do(() => _fix = fix);

    /// <summary>Adds a file, to the project called "Project" unless another is named.</summary>
    public RuleCheck Code(string markup, string name = "Test.cs", string project = "Project") =>
        Do(() => _files.Add(new SourceFile(project, name, Markup.Parse(markup))));

    /// <summary>The errors that the C# compiler reports on the source by itself, and no others.</summary>
    public RuleCheck WithErrors(params string[] ids) => Do(() => _errors = ids);

    /// <summary>Errors of the C# compiler that the fix mends: they are marked, <c>{|CS0029:here|}</c>, and looked at as the rule's are.</summary>
    public RuleCheck Mending(params string[] ids) => Do(() => _mended = ids);

    public RuleCheck AsProgram() => Do(() => _output = OutputKind.ConsoleApplication);

    public RuleCheck WithoutRuntime() => Do(() => _hasRuntime = false);

    public RuleCheck WithEditorConfig(string text) => Do(() => _editorConfig = text);

    public RuleCheck WithProperty(string name, string value) => Do(() => _globalConfig += $"build_property.{name} = {value}\n");

    public RuleCheck WithAdditionalFile(string name, string text) => Do(() => _additionalFile = (name, text));

    public RuleCheck Saying(string message) => Do(() => _message = message);

    public RuleCheck As(DiagnosticSeverity severity) => Do(() => _severity = severity);

    /// <summary>How many diagnostics of the rule a "fix all" may leave: those that it cannot repair, and those that its repairs bring to light.</summary>
    public RuleCheck Leaving(int count) => Do(() => _left = count);

    /// <summary>The marked places are reported, and no others.</summary>
    public async Task Reports()
    {
        Assert.Contains(_files, static file => !file.Markup.Spans.IsEmpty);
        await Check(Solution());
    }

    public async Task IsSilent()
    {
        Assert.DoesNotContain(_files, static file => !file.Markup.Spans.IsEmpty);
        await Check(Solution());
    }

    /// <summary>The first place has fixes of these keys, in this order.</summary>
    public async Task Offers(params string[] keys)
    {
        var solution = Solution();
        var run = await Check(solution);
        var (document, diagnostic) = First(solution, run);
        Assert.Equal(keys, (await FixRun.OffersAsync(document, diagnostic, _fix!, Token)).Select(static action => action.EquivalenceKey));
    }

    /// <summary>The fix of this key, applied at the first place, makes the first file this text.</summary>
    public async Task FixedBy(string key, string expected)
    {
        var solution = Solution();
        var before = await Check(solution);
        var (document, diagnostic) = First(solution, before);
        var offers = await FixRun.OffersAsync(document, diagnostic, _fix!, Token);
        var action = Assert.Single(offers, action => action.EquivalenceKey == key);
        var changed = await FixRun.ApplyAsync(action, Token);

        Assert.Equal(expected, await TextOf(changed, _files[0]));
        var after = await DiagnosticRun.OfAsync(changed.GetProject(document.Project.Id)!, _analyzers, Token, _mended);
        CheckFixed(before, after);
        Assert.True(after.Rules.Length < before.Rules.Length || _left > 0, "The fix leaves as many diagnostics as there were");
    }

    /// <summary>"Fix all" from the first place makes the files these texts, in the order in which they were added.</summary>
    public async Task AllFixedBy(string key, FixAllScope scope, params string[] expected)
    {
        var solution = Solution();
        var before = await Check(solution);
        var (document, _) = First(solution, before);
        var action = await FixRun.FixAllAsync(document, _fix!, key, scope, _analyzers, Token, _mended);
        Assert.NotNull(action);
        var changed = await FixRun.ApplyAsync(action, Token);

        Assert.Equal(_files.Count, expected.Length);
        foreach (var (file, text) in _files.Zip(expected))
            Assert.Equal(text, await TextOf(changed, file));

        var left = 0;
        foreach (var project in changed.Projects)
        {
            var after = await DiagnosticRun.OfAsync(project, _analyzers, Token, _mended);
            CheckFixed(before, after);
            left += after.Rules.Length;
        }

        Assert.Equal(_left, left);
    }

    // Fixed code compiles, and the compiler has no more to say of it than before. CS1998 goes and comes with the awaits.
    private static void CheckFixed(DiagnosticRun before, DiagnosticRun after)
    {
        Assert.Empty(after.Compiler.Where(static d => d.Severity == DiagnosticSeverity.Error));
        Assert.Empty(after.WarningIds.Except(before.WarningIds).Except(["CS1998"]));
    }

    private Solution Solution() => CodeWorkspace.Create(_files, _output, _editorConfig, _globalConfig, _hasRuntime, _additionalFile);

    private async Task<DiagnosticRun> Check(Solution solution)
    {
        var (compiler, rules) = (new List<Diagnostic>(), new List<Diagnostic>());
        foreach (var project in solution.Projects)
        {
            var run = await DiagnosticRun.OfAsync(project, _analyzers, Token, _mended);
            Assert.Equal(_errors.Order(), run.ErrorIds);
            compiler.AddRange(run.Compiler);
            rules.AddRange(run.Rules);
        }

        var expected = _files.SelectMany(file => file.Markup.Spans
            .Select(span => Place(span.Id ?? TestedId, $"/{file.Project}/{file.Name}", span.Span, file.Markup.Text)));
        var actual = rules.Select(rule => Place(rule.Id, rule.Location.SourceTree!.FilePath, rule.Location.SourceSpan, rule.Location.SourceTree.ToString()));
        Assert.Equal(expected.Order(), actual.Order());
        if (_message is not null)
            Assert.Equal(_message, rules[0].GetMessage());
        if (_severity is not null)
            Assert.All(rules, rule => Assert.Equal(_severity, rule.Severity));

        return new DiagnosticRun([.. compiler], [.. rules.OrderBy(static rule => rule.Location.SourceSpan.Start)]);

        static string Place(string id, string path, TextSpan span, string text) =>
            $"{id} {path} {span.Start:D5}: {text.Substring(span.Start, span.Length)}";
    }

    private string TestedId => Assert.Single(_analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct());

    private (Document Document, Diagnostic Diagnostic) First(Solution solution, DiagnosticRun run)
    {
        var path = $"/{_files[0].Project}/{_files[0].Name}";
        var diagnostic = run.Rules.First(rule => rule.Location.SourceTree!.FilePath == path);
        return (DocumentOf(solution, _files[0]), diagnostic);
    }

    private static Document DocumentOf(Solution solution, SourceFile file) =>
        solution.GetDocument(solution.GetDocumentIdsWithFilePath($"/{file.Project}/{file.Name}").Single())!;

    private static async Task<string> TextOf(Solution solution, SourceFile file) => (await DocumentOf(solution, file).GetTextAsync(Token)).ToString();

    private RuleCheck Do(Action change)
    {
        change();
        return this;
    }
}
