using Execution.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Random.Tests.Shrinking;

/// <summary>
/// Makes a failing program small: members and statements are taken out, blocks replaced by what is in them and expressions by a part of
/// them, as long as the result still compiles and still fails in the same way.
/// </summary>
internal static class Shrinker
{
    private static readonly TimeSpan s_budget = TimeSpan.FromMinutes(2);
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14);

    /// <param name="program">The program.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="check">Null, or what is wrong with a smaller one.</param>
    public static ProgramSource Shrink(ProgramSource program, string problem, Func<ProgramSource, string?> check)
    {
        var end = DateTime.UtcNow + s_budget;
        var kind = KindOf(problem);
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            var position = 0;
            while (DateTime.UtcNow < end && Candidates(program.Text).Skip(position).FirstOrDefault() is { } candidate)
            {
                var smaller = program with { Text = candidate };
                if (check(smaller) is { } found && KindOf(found) == kind)
                    (program, isSmaller) = (smaller, true);
                else
                    position++;
            }
        }

        return program;
    }

    /// <summary>What must stay the same: the compiler's error, or that the traces part.</summary>
    private static string KindOf(string problem)
    {
        if (problem.StartsWith(SeedReport.NoProgram, StringComparison.Ordinal))
            return SeedReport.NoProgram;
        var at = problem.IndexOf(" CS", StringComparison.Ordinal);
        return problem.Contains("when compiled as", StringComparison.Ordinal) && at > 0 ? problem.Substring(at + 1, 6) : "trace";
    }

    /// <summary>Programs with one thing less, the biggest things first.</summary>
    private static IEnumerable<string> Candidates(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, s_options).GetRoot();
        var nodes = root.DescendantNodes().Where(node => node is MemberDeclarationSyntax or StatementSyntax or ExpressionSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax);
        foreach (var node in nodes.OrderByDescending(node => node.Span.Length))
        {
            foreach (var replacement in Replacements(node))
                yield return text[..node.SpanStart] + replacement + text[node.Span.End..];
        }
    }

    private static IEnumerable<string> Replacements(SyntaxNode node)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax or BlockSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax) }:
                break;
            case MemberDeclarationSyntax or StatementSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax:
                yield return "";
                foreach (var inner in node.ChildNodes().SelectMany(child => child is BlockSyntax ? [child] : child.ChildNodes().Prepend(child)).OfType<BlockSyntax>())
                    yield return string.Concat(inner.Statements.Select(statement => statement.ToFullString()));
                break;
            case ExpressionSyntax expression when node is not (LiteralExpressionSyntax or TypeSyntax):
                foreach (var inner in expression.DescendantNodes().OfType<ExpressionSyntax>().Where(inner => inner is not TypeSyntax || inner is IdentifierNameSyntax).Take(12))
                    yield return inner.ToString();
                if (expression is not IdentifierNameSyntax)
                {
                    yield return "1";
                    yield return "\"a\"";
                    yield return "true";
                }

                break;
        }
    }
}
