using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO029: a coroutine whose body is one await of another one with the same result. It could hand that one on instead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForwardingCoroutineAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.ForwardingCoroutine];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var (modifiers, identifier) = context.Node is MethodDeclarationSyntax declaration
            ? (declaration.Modifiers, declaration.Identifier)
            : (((LocalFunctionStatementSyntax)context.Node).Modifiers, ((LocalFunctionStatementSyntax)context.Node).Identifier);
        if (!modifiers.Any(SyntaxKind.AsyncKeyword)
            || context.Node.ContainsErrors()
            || FindAwait(context.Node) is not { Expression: InvocationExpressionSyntax call }
            || context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) is not
                IMethodSymbol { IsVirtual: false, IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true } method
            || !types.IsCoroutine(method.ReturnType)
            || !SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(call, context.CancellationToken).Type, method.ReturnType)
            || !IsPlain(call, context.SemanticModel, context.CancellationToken))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ForwardingCoroutine, identifier.GetLocation(), method.DisplayName()));
    }

    /// <summary>The await that is the whole body.</summary>
    internal static AwaitExpressionSyntax? FindAwait(SyntaxNode function)
    {
        var (body, arrow) = function switch
        {
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody),
            _ => default,
        };
        return (arrow is not null ? arrow.Expression : body?.Statements is [var only] ? ExpressionOf(only) : null) as AwaitExpressionSyntax;
    }

    private static ExpressionSyntax? ExpressionOf(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax @return => @return.Expression,
        ExpressionStatementSyntax expression => expression.Expression,
        _ => null,
    };

    // What the call is made of would be evaluated earlier: when the coroutine is made, not when it runs.
    private static bool IsPlain(InvocationExpressionSyntax call, SemanticModel model, CancellationToken token)
    {
        return IsPlainName(call.Expression) && call.ArgumentList.Arguments.All(argument => argument.RefKindKeyword.RawKind == 0 && IsFixed(argument.Expression));

        bool IsPlainName(ExpressionSyntax called) => called switch
        {
            SimpleNameSyntax => true,
            MemberAccessExpressionSyntax access => IsFixed(access.Expression),
            _ => false,
        };

        bool IsFixed(ExpressionSyntax value) => value switch
        {
            LiteralExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or DefaultExpressionSyntax => true,
            PredefinedTypeSyntax or AnonymousFunctionExpressionSyntax => true,
            SimpleNameSyntax or MemberAccessExpressionSyntax => model.GetSymbolInfo(value, token).Symbol is
                IParameterSymbol or ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true },
            _ => false,
        };
    }
}
