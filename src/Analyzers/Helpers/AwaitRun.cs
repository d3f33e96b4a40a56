using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Coroutines.Analyzers.Helpers;

/// <summary>Statements in a row that each await a call of a coroutine, none of which uses what an earlier one gave.</summary>
/// <param name="Statements">Two or more; up to four if they keep results, as <c>Gather</c> takes four of different types.</param>
internal sealed record AwaitRun(IReadOnlyList<AwaitedStatement> Statements)
{
    private const int MostResults = 4;

    public TextSpan Span => TextSpan.FromBounds(Statements[0].Statement.SpanStart, Statements[Statements.Count - 1].Statement.Span.End);

    /// <summary>The runs of one list of statements. They do not overlap.</summary>
    public static IEnumerable<AwaitRun> Find(SyntaxList<StatementSyntax> statements, SemanticModel model, CoroutineTypes types, CancellationToken token)
    {
        var run = new List<AwaitedStatement>();
        foreach (var statement in statements)
        {
            var awaited = AwaitedStatement.TryMake(statement, model, types, token);
            if (run.Count > 0 && (awaited is null || !GoesWith(awaited, run)))
            {
                if (run.Count > 1)
                    yield return new AwaitRun(run);
                run = [];
            }

            if (awaited is not null)
                run.Add(awaited);
        }

        if (run.Count > 1)
            yield return new AwaitRun(run);
    }

    private static bool GoesWith(AwaitedStatement next, List<AwaitedStatement> run) =>
        (next.Variable is null) == (run[0].Variable is null)
        && (next.Variable is null || run.Count < MostResults)
        && !next.Statement.GetLeadingTrivia().Concat(run[run.Count - 1].Statement.GetTrailingTrivia()).Any(IsMoreThanSpace)
        && (next.Receiver is null || run.All(before => before.Receiver != next.Receiver))
        && !next.Call.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => run.Any(before => before.Variable?.Identifier.ValueText == name.Identifier.ValueText));

    private static bool IsMoreThanSpace(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}

/// <summary><c>await Call();</c> or <c>var variable = await Call();</c></summary>
/// <param name="Statement">The whole statement.</param>
/// <param name="Variable">What keeps the result.</param>
/// <param name="Call">What is awaited.</param>
/// <param name="Receiver">The object that is called, if it is named: two calls of the same one mostly want their order.</param>
internal sealed record AwaitedStatement(StatementSyntax Statement, VariableDeclaratorSyntax? Variable, InvocationExpressionSyntax Call, string? Receiver)
{
    public TypeSyntax? Type => (Variable?.Parent as VariableDeclarationSyntax)?.Type;

    public static AwaitedStatement? TryMake(StatementSyntax statement, SemanticModel model, CoroutineTypes types, CancellationToken token)
    {
        var (variable, value) = statement switch
        {
            ExpressionStatementSyntax expression => (null, expression.Expression),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: [{ Initializer.Value: { } initial } only] } => (only, initial),
            _ => ((VariableDeclaratorSyntax?)null, (ExpressionSyntax?)null),
        };
        return value is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax call }
            && IsPlain(call)
            && model.GetTypeInfo(call, token).Type is INamedTypeSymbol type
            && types.IsCoroutine(type)
            && type.Arity == (variable is null ? 0 : 1)
            && model.GetSymbolInfo(call, token).Symbol is IMethodSymbol method
            && !types.IsOfRuntime(method.ContainingType)
                ? new AwaitedStatement(statement, variable, call, ReceiverOf(call, method))
                : null;
    }

    private static string? ReceiverOf(InvocationExpressionSyntax call, IMethodSymbol method) =>
        !method.IsStatic && call.Expression is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and { } named } ? named.ToString() : null;

    // What the calls are made of is evaluated before any of them runs, so it must not do anything.
    private static bool IsPlain(InvocationExpressionSyntax call) =>
        call.DescendantNodes().All(static node =>
            node is not (InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or DeclarationExpressionSyntax)
            && node is not PostfixUnaryExpressionSyntax
            && !node.IsKind(SyntaxKind.PreIncrementExpression)
            && !node.IsKind(SyntaxKind.PreDecrementExpression));
}
