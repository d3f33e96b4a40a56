using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Execution.Tests.Harness;

/// <summary>
/// Compares the lines of two stacks by the statements on them. Of a statement over several lines the compiler names the first, we the one with the await.
/// Not compared are lines on which what the compiler adds can fail: a brace, a <c>throw;</c>, a <c>using</c>, and the last statement in it, which the compiler names
/// when the resource is disposed; nor, where it is ours alone, the last line of a <c>finally</c>, from which an exception goes on: in a debug build the
/// compiler names the brace behind it, otherwise that same line.
/// </summary>
internal sealed class StatementLines
{
    private readonly Dictionary<int, int> _firstLines = [];
    private readonly HashSet<int> _inFinally = [];

    public StatementLines(ProgramSource program)
    {
        var root = CSharpSyntaxTree.ParseText(program.Text, ProgramCompilation.ParseOptions).GetRoot();
        foreach (var node in root.DescendantNodes(descendIntoTrivia: false))
        {
            if (node is not (ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax { Expression: not null } or YieldStatementSyntax or ArrowExpressionClauseSyntax)
                && node is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }
                || node is StatementSyntax statement && EndsUsing(statement))
                continue;
            var span = node.GetLocation().GetLineSpan();
            for (var line = span.StartLinePosition.Line; line <= span.EndLinePosition.Line; line++)
            {
                _firstLines.TryAdd(line + 1, span.StartLinePosition.Line + 1);
                if (node.Ancestors().OfType<FinallyClauseSyntax>().Any())
                    _inFinally.Add(span.StartLinePosition.Line + 1);
            }
        }
    }

    /// <summary>Null when they are the same, or too long to be told in full.</summary>
    public string? Difference(IReadOnlyList<int>? expected, IReadOnlyList<int>? actual)
    {
        if (expected is null || actual is null)
            return null;
        var (wanted, seen) = (FirstLines(expected), FirstLines(actual));
        var missing = wanted.Except(seen).ToList();
        var added = seen.Except(wanted).Except(_inFinally).ToList();
        return missing.Count + added.Count == 0
            ? null
            : $"the stack has the lines {string.Join(", ", actual)} and not {string.Join(", ", expected)}: without {string.Join(", ", missing)}, with {string.Join(", ", added)}";
    }

    private static bool EndsUsing(StatementSyntax statement) => statement.Parent switch
    {
        UsingStatementSyntax => true,
        BlockSyntax block => block.Statements.Last() == statement
            && (block.Parent is UsingStatementSyntax || block.Statements.Any(static each => each is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })),
        _ => false,
    };

    private HashSet<int> FirstLines(IReadOnlyList<int> lines) =>
        [.. lines.Where(_firstLines.ContainsKey).Select(line => _firstLines[line])];
}
