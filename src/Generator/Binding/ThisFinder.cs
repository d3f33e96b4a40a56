using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Whether code names the instance that it runs on, on the safe side.</summary>
internal static class ThisFinder
{
    public static bool IsUsedIn(SyntaxNode function, SemanticModel model, CancellationToken token) =>
        !IsStatic(function) && function.DescendantNodes().Any(inner => inner switch
        {
            ThisExpressionSyntax or BaseExpressionSyntax => true,
            SimpleNameSyntax { Parent: NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax } => false,
            SimpleNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment } name when assignment.Left == name => false,
            SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => false,
            SimpleNameSyntax name => IsOfInstance(model.SymbolOf(name, token)),
            _ => false,
        });

    private static bool IsStatic(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    /// <summary>A member named alone; or a parameter of a primary constructor, which the instance keeps.</summary>
    private static bool IsOfInstance(ISymbol? symbol) => symbol switch
    {
        IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } => !symbol.IsStatic,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        _ => false,
    };
}
