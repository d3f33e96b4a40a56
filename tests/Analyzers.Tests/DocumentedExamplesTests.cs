using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Analyzers.Tests.Harness;
using Coroutines.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests;

/// <summary>The example of each rule's page compiles, and the rule reports just the lines that say so.</summary>
public partial class DocumentedExamplesTests
{
    // What the examples leave out. A $ stands for an example; where a page shows the wrong and the right way as two paragraphs, each stands there in turn.
    private static readonly Dictionary<string, string> s_around = new()
    {
        ["CORO001"] = Members(""),
        ["CORO002"] = Members("[Coroutine] async Coroutine Fetch() => await Coroutine.Yield();"),
        ["CORO003"] = Members("static Coroutine<int> Fetch() => default;"),
        ["CORO004"] = Members(""),
        ["CORO005"] = "$",
        ["CORO006"] = "$",
        ["CORO007"] = "$ static Coroutine<int> Read() => default; }",
        ["CORO008"] = Members("static Coroutine Fetch() => default;"),
        ["CORO009"] = "$",
        ["CORO010"] = Members(""),
        ["CORO011"] = Members("static Coroutine<int> Fetch(int id) => default;"),
        ["CORO012"] = Members(""),
        ["CORO013"] = Statements("Coroutine Send(int item) => default;", "List<int> items"),
        ["CORO014"] = Members("static Task<Stream> OpenAsync() => Task.FromResult(Stream.Null);"),
        ["CORO015"] = Members("static Coroutine<int> CountLines(Stream file) => default;"),
        ["CORO016"] = Members("static Coroutine<int> Fetch(int id) => default;"),
        ["CORO017"] = Statements("", "Stream stream, Memory<byte> buffer"),
        ["CORO020"] = Statements("Coroutine Work() => default;", ""),
        ["CORO021"] = Statements("Coroutine<int> LoadUser(int id) => default; Coroutine<int> LoadOrders(int id) => default;", "int id"),
        ["CORO022"] = Members("class Job { public Coroutine Run() => default; }"),
        ["CORO023"] = Statements("class Connection { public Coroutine Close() => default; } Coroutine Transfer(Connection connection) => default;", "Connection connection"),
        ["CORO024"] = Members("class Device { public Coroutine Open() => default; public void Read() { } }"),
        ["CORO025"] = Members("bool _isOpen;"),
        ["CORO026"] = Members(""),
        ["CORO027"] = Members("static Coroutine<string?> Ask(string host) => default;"),
        ["CORO028"] = Statements("AsyncLock _gate = new(); bool _closed;", ""),
        ["CORO029"] = Members("Coroutine<string> Fetch(Uri page, string what) => default;"),
        ["CORO030"] = Statements("static void Prepare() { }", ""),
        ["CORO050"] = Members(""),
        ["CORO051"] = "using System.Net.Http;\n" + Members(""),
        ["CORO052"] = Members(""),
        ["CORO053"] = Members(""),
    };

    public static TheoryData<string> Ids => [.. DocumentationTests.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Example_reports_what_it_says(string id)
    {
        var example = Example().Match(RepositoryFile.Read("docs", "rules", id + ".md")).Groups[1].Value;
        Assert.Contains("// " + id, example);
        var parts = id is "CORO021" or "CORO029" ? example.Split("\n\n") : [example];
        foreach (var part in parts)
        {
            var source = "using Coroutines;\n" + s_around[id].Replace("$", part, StringComparison.Ordinal);
            if (id == "CORO007")
                source = source.Replace("\n\n", "\npartial class C {\n", StringComparison.Ordinal);
            var solution = CodeWorkspace.Create(
                [new SourceFile("Project", "Example.cs", new Markup(source, []))],
                additionalFile: id == "CORO053" ? ("ResumePoints.txt", "C.Travel(int) 11d2b3b4c5d6e7f8\n  Coroutine.Sleep(TimeSpan.FromHours(hours))\n    hours: int\n") : null);
            var run = await DiagnosticRun.OfAsync(solution.Projects.Single(), RulesOf(id), TestContext.Current.CancellationToken);

            Assert.Empty(run.Compiler.Where(static d => d.Severity == DiagnosticSeverity.Error));
            var marked = source.Split('\n').Index().Where(line => line.Item.Contains("// " + id, StringComparison.Ordinal)).Select(static line => line.Index);
            Assert.Equal(marked, run.Rules.Select(static rule => rule.Location.GetLineSpan().EndLinePosition.Line).Order());
        }
    }

    private static string Members(string more) => $$"""
        partial class C
        {
            {{more}}
        $
        }
        """;

    private static string Statements(string members, string parameters) => Members($$"""
        {{members}}
        [Coroutine] async Coroutine Example({{parameters}})
        {
            await Coroutine.Yield();
        """) + "\n}";

    private static ImmutableArray<DiagnosticAnalyzer> RulesOf(string id) =>
    [
        .. typeof(NeverAwaitedAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .Where(rule => rule.SupportedDiagnostics.Any(descriptor => descriptor.Id == id)),
    ];

    [GeneratedRegex("\n## Example\n\n```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
