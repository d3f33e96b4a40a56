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
            model.GetTypeInfo(array, token).Type is IArrayTypeSymbol
            || (InlineArrays.Is(model.GetTypeInfo(array, token).Type) && IsVariable(array, model, token))
            || model.GetSymbolInfo(access, token).Symbol is IPropertySymbol { RefKind: not RefKind.None },
        ElementBindingExpressionSyntax binding => model.GetSymbolInfo(binding, token).Symbol is null or IPropertySymbol { RefKind: not RefKind.None },
        ThisExpressionSyntax => true,
        _ => model.GetSymbolInfo(expression, token).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol,
    };

    /// <summary>How a call, a property or a choice between places refers to the place that it yields; none where it is a value, or a plain variable.</summary>
    public static RefKind ReferenceOf(ExpressionSyntax expression, SemanticModel model, CancellationToken token) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => ReferenceOf(inner, model, token),
        ConditionalExpressionSyntax { WhenTrue: RefExpressionSyntax { Expression: var one }, WhenFalse: RefExpressionSyntax { Expression: var other } } =>
            ReferenceOf(one, model, token) == RefKind.RefReadOnly || ReferenceOf(other, model, token) == RefKind.RefReadOnly ? RefKind.RefReadOnly : RefKind.Ref,
        _ => model.GetSymbolInfo(expression, token).Symbol switch
        {
            IMethodSymbol method => method.RefKind,
            IPropertySymbol property => property.RefKind,
            _ => RefKind.None,
        },
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
