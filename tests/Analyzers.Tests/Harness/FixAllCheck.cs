using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Harness;

/// <summary>
/// "Fix all" in its three scopes: the same source stands twice in one project (its <c>namespace A</c> becomes <c>B</c>) and once in
/// another, and just what the scope covers changes.
/// </summary>
internal static class FixAllCheck
{
    public static TheoryData<FixAllScope> Scopes => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <param name="left">How many diagnostics one repaired file still has.</param>
    public static Task Run(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string key, FixAllScope scope, string before, string after, int left = 0)
    {
        var markup = Markup.Parse(before);
        var repaired = scope switch { FixAllScope.Document => 1, FixAllScope.Project => 2, _ => 3 };
        return RuleCheck.Of(analyzer).With(fix)
            .Code(before)
            .Code(InB(before), "Second.cs")
            .Code(before, "Third.cs", "Other")
            .Leaving((left * repaired) + (markup.Spans.Length * (3 - repaired)))
            .AllFixedBy(
                key,
                scope,
                after,
                InB(repaired > 1 ? after : markup.Text),
                repaired > 2 ? after : markup.Text);

        static string InB(string text)
        {
            Assert.Contains("namespace A;", text);
            return text.Replace("namespace A;", "namespace B;", StringComparison.Ordinal);
        }
    }
}
