using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO012: <c>ConfigureAwait(false)</c> in a coroutine, which resumes on its loop whatever is configured.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigureAwaitAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ConfigureAwait];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CoroutineTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "ConfigureAwait", Parameters: [.., { Type.SpecialType: SpecialType.System_Boolean }] } method
            || method.ContainingNamespace.ToDisplayString() != "System.Threading.Tasks"
            || call.Arguments[call.Arguments.Length - 1].Value.ConstantValue is not { HasValue: true, Value: false }
            || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax
            || !IsAwaited(syntax)
            || syntax.IsHalfTyped()
            || types.FindCoroutineAround(call, context.CancellationToken) is not { } function)
        {
            return;
        }

        var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(access.Name.SpanStart, syntax.Span.End);
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ConfigureAwait, Location.Create(syntax.SyntaxTree, span), function.Symbol.DisplayName()));
    }

    // Elsewhere its result may be wanted for its type.
    private static bool IsAwaited(InvocationExpressionSyntax call)
    {
        SyntaxNode outermost = call;
        while (outermost.Parent is ParenthesizedExpressionSyntax)
            outermost = outermost.Parent;
        return outermost.Parent switch
        {
            AwaitExpressionSyntax => true,
            CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) && loop.Expression == outermost,
            UsingStatementSyntax statement => statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) && statement.Expression == outermost,
            _ => false,
        };
    }
}
