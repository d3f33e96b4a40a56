using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>Tells places (variables) from values.</summary>
internal static class Places
{
    /// <summary>Whether the expression names a storage place.</summary>
    public static bool IsVariable(ExpressionSyntax expression, SemanticModel model, CancellationToken token) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsVariable(inner, model, token),
        ElementAccessExpressionSyntax { Expression: var array } access =>
            model.GetTypeInfo(array, token).Type is IArrayTypeSymbol || model.GetSymbolInfo(access, token).Symbol is IPropertySymbol { RefKind: not RefKind.None },
        ElementBindingExpressionSyntax binding => model.GetSymbolInfo(binding, token).Symbol is null or IPropertySymbol { RefKind: not RefKind.None },
        ThisExpressionSyntax => true,
        _ => model.GetSymbolInfo(expression, token).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol,
    };

    /// <summary>
    /// Whether the place is the same whenever one looks: a local, a field of <c>this</c> or of a type, or a field inside such a struct.
    /// Naming it later than the source does changes nothing.
    /// </summary>
    public static bool IsRooted(ExpressionSyntax expression, SemanticModel model, CancellationToken token)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return IsRooted(inner, model, token);
            case ThisExpressionSyntax:
                return true;
            case IdentifierNameSyntax:
                return model.GetSymbolInfo(expression, token).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol;
            case MemberAccessExpressionSyntax { Expression: var owner } access when model.GetSymbolInfo(access, token).Symbol is IFieldSymbol field:
                return field.IsStatic || owner is ThisExpressionSyntax || (field.ContainingType.IsValueType && IsRooted(owner, model, token));
            default:
                return false;
        }
    }

    /// <summary>Whether nothing but a constructor can change the place.</summary>
    public static bool IsReadOnly(ExpressionSyntax expression, SemanticModel model, CancellationToken token) =>
        model.GetSymbolInfo(expression, token).Symbol is IFieldSymbol { IsReadOnly: true };
}
