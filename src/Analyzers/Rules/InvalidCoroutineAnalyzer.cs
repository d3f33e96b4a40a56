using System.Collections.Immutable;
using Coroutines.Analyzers.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Coroutines.Analyzers.Rules;

/// <summary>CORO004: <c>[Coroutine]</c> on what cannot be a coroutine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidCoroutineAnalyzer : CoroutineRule
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.InvalidCoroutine];

    private protected override void Register(CompilationStartAnalysisContext start, CoroutineTypes types) =>
        start.RegisterSyntaxNodeAction(node => Analyze(node, types), SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, CoroutineTypes types)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.Parent is not AttributeListSyntax { Target: null, Parent: { } declaration }
            || declaration.ContainsErrors()
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || !SymbolEqualityComparer.Default.Equals(constructor.ContainingType, types.Attribute)
            || FindFunction(declaration, context) is not { } method
            || SignatureProblems.IsUnfinished(method))
        {
            return;
        }

        var problem = SignatureProblems.Find(method, types);
        if (problem == SignatureProblem.None)
            return;

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InvalidCoroutine,
            Culprit(problem, declaration).GetLocation(),
            method.DisplayName(),
            SignatureProblems.Describe(problem, method)));
    }

    // Anything else that carries the attribute is CS0592's business.
    private static IMethodSymbol? FindFunction(SyntaxNode declaration, SyntaxNodeAnalysisContext context) => declaration switch
    {
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or OperatorDeclarationSyntax
            or ConversionOperatorDeclarationSyntax or DestructorDeclarationSyntax =>
            context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) as IMethodSymbol,
        LambdaExpressionSyntax => context.SemanticModel.GetSymbolInfo(declaration, context.CancellationToken).Symbol as IMethodSymbol,
        _ => null,
    };

    private static SyntaxNodeOrToken Culprit(SignatureProblem problem, SyntaxNode declaration)
    {
        var (modifiers, parameters, returnType, name) = declaration switch
        {
            MethodDeclarationSyntax method => (method.Modifiers, method.ParameterList, method.ReturnType, method.Identifier),
            LocalFunctionStatementSyntax local => (local.Modifiers, local.ParameterList, local.ReturnType, local.Identifier),
            ParenthesizedLambdaExpressionSyntax lambda => (lambda.Modifiers, lambda.ParameterList, lambda.ReturnType, lambda.ArrowToken),
            SimpleLambdaExpressionSyntax lambda => (lambda.Modifiers, null, null, lambda.ArrowToken),
            AccessorDeclarationSyntax accessor => (accessor.Modifiers, null, null, accessor.Keyword),
            OperatorDeclarationSyntax @operator => (@operator.Modifiers, null, null, @operator.OperatorToken),
            ConversionOperatorDeclarationSyntax conversion => (conversion.Modifiers, null, null, conversion.OperatorKeyword),
            DestructorDeclarationSyntax destructor => (destructor.Modifiers, (ParameterListSyntax?)null, (TypeSyntax?)null, destructor.Identifier),
            _ => default,
        };
        return problem switch
        {
            SignatureProblem.Extern when Find(SyntaxKind.ExternKeyword) is { RawKind: not 0 } modifier => modifier,
            SignatureProblem.NoBody when Find(SyntaxKind.AbstractKeyword) is { RawKind: not 0 } modifier => modifier,
            SignatureProblem.ByReference when parameters?.Parameters.FirstOrDefault(IsByReference) is { } parameter => parameter,
            SignatureProblem.ReturnType when returnType is not null => returnType,
            _ => name,
        };

        SyntaxToken Find(SyntaxKind kind) => modifiers.FirstOrDefault(modifier => modifier.IsKind(kind));
    }

    private static bool IsByReference(ParameterSyntax parameter) =>
        parameter.Modifiers.Any(SyntaxKind.RefKeyword) || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.InKeyword);
}
