using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO015: a coroutine that is made inside of a <c>using</c> or <c>try</c>, and runs outside of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReturnedUnawaitedAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ReturnedUnawaited];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.ReturnStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var statement = (ReturnStatementSyntax)context.Node;
        if (statement.Expression is not { } value
            || ChosenValues.Of(value).OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } call
            || statement.ContainsErrors()
            || FindGuard(statement) is not { } guard
            || !types.IsCold(context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type)
            || EnclosingFunction.Find(statement, context.SemanticModel, context.CancellationToken) is not { Symbol.IsAsync: false })
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReturnedUnawaited, value.GetLocation(), call.Expression.ToString(), guard));
    }

    /// <summary>What ends when the function returns, as the user wrote it.</summary>
    private static string? FindGuard(ReturnStatementSyntax statement)
    {
        SyntaxNode inner = statement;
        for (var node = statement.Parent; node is not null; inner = node, node = node.Parent)
        {
            switch (node)
            {
                case UsingStatementSyntax:
                    return "using";
                case LockStatementSyntax:
                    return "lock";
                case BlockSyntax block when block.Statements.TakeWhile(before => before != inner)
                    .Any(static before => before is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }):
                    return "using";
                case TryStatementSyntax @try when @try.Block == inner || @try.Finally is not null && @try.Finally != inner:
                    return "try";
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
