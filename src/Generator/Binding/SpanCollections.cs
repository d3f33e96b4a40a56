using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Coroutines.Generator.Binding;

/// <summary>
/// A collection expression for a span lives as long as the block that it stands in. A hoisted local is declared outside of all blocks, and may not hold
/// it, nor anything made of it: so it is made as an array.
/// <code>
/// Span&lt;int&gt; numbers = [a, b];       numbers = (int[])[a, b];
/// Span&lt;int&gt; rest = Tail([a, b]);      rest = Tail((Span&lt;int&gt;)(int[])[a, b]);
/// OwnRefStruct own = [a, b];            own = OwnRefStruct.Create((int[])[a, b]);
/// </code>
/// </summary>
internal static class SpanCollections
{
    /// <summary>What is written before and after the collection to make it of an array; null where it may stay.</summary>
    public static (string Before, string After)? OverArray(CollectionExpressionSyntax collection, MethodContext context)
    {
        if (context.Model.GetTypeInfo(collection, context.Token).ConvertedType is not INamedTypeSymbol { IsRefLikeType: true } type || !MayReachHoisted(collection, context))
            return null;
        if (ItemOf(type) is { } item)
            return (IsAssigned(collection) ? ArrayCast(item) : $"({context.Types.Of(type, collection)}){ArrayCast(item)}", "");
        return context.Model.GetOperation(collection, context.Token) is ICollectionExpressionOperation { ConstructMethod: { MethodKind: MethodKind.Ordinary, Parameters: [{ Type: var span }] } builder } && ItemOf(span) is { } built
            ? ($"{TypeNames.Of(builder.ContainingType, collection)}.{NameTable.Escape(builder.Name)}{TypeArguments(builder)}({ArrayCast(built)}", ")")
            : null;

        string ArrayCast(ITypeSymbol element) => $"({context.Types.Of(element, collection)}[])";

        string TypeArguments(IMethodSymbol method) =>
            method.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(argument => context.Types.Of(argument, collection)))}>";
    }

    /// <summary>The type of a span's items; null for any other type.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsRefLikeType: true, Name: "Span" or "ReadOnlySpan", TypeArguments: [var item], ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? item
            : null;

    /// <summary>Whether its place alone says what type it gets; as an argument it may help to find the method.</summary>
    private static bool IsAssigned(CollectionExpressionSyntax collection)
    {
        SyntaxNode value = collection;
        while (value.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
            value = value.Parent;
        return value.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax;
    }

    /// <summary>Whether the expression around it has to do with a hoisted local that may get the collection, or something made of it.</summary>
    private static bool MayReachHoisted(CollectionExpressionSyntax collection, MethodContext context)
    {
        SyntaxNode whole = collection;
        while (whole.Parent is not (null or StatementSyntax or VariableDeclarationSyntax or ArrowExpressionClauseSyntax) && !CaptureAnalysis.IsClosure(whole.Parent))
            whole = whole.Parent;
        return whole.Parent is UsingStatementSyntax or CommonForEachStatementSyntax
            || whole.DescendantNodesAndSelf(node => !CaptureAnalysis.IsClosure(node)).Any(node => node switch
            {
                VariableDeclaratorSyntax => IsBound(context.Model.GetDeclaredSymbol(node, context.Token)),
                IdentifierNameSyntax => IsBound(context.Model.SymbolOf(node, context.Token)),
                _ => false,
            });

        bool IsBound(ISymbol? symbol) => context.Hoisted(symbol) is { IsRefLike: true } or { IsRef: true };
    }
}
